package dev.dougong.core.source;

import dev.dougong.core.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * The source of a rule or figure: a document, and the place within it.
 *
 * <p>A document is named by its id in this SDK, which is stable and safe in file names and
 * addresses, and by what people know it by: its title and, where it has one, its number. A citation
 * prints in Chinese and in English, so that an explanation in either language can carry it.
 */
@Value.Immutable
public abstract class Citation {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  Citation() {}

  /** The id of the document, such as {@code hangjianke-2023-45}. */
  public abstract String documentId();

  /** The number of the document; laws and many party documents have none. */
  public abstract Optional<DocumentNumber> number();

  /** The title in Chinese, without the title marks around it. */
  public abstract String titleZh();

  /** The title in English. */
  public abstract Optional<String> titleEn();

  /** The place within the document; absent if the whole document is meant. */
  public abstract Optional<ClauseLocator> locator();

  /** Refuses an id that is not in kebab case, and blank titles. */
  @Value.Check
  void check() {
    if (!ID.matcher(documentId()).matches()) {
      throw InvalidInputException.of(
          "documentId", documentId(), "lower-case letters, digits and single hyphens");
    }
    refuseBlank("titleZh", titleZh());
    titleEn().ifPresent(title -> refuseBlank("titleEn", title));
  }

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same document, at another place. */
  public Citation at(ClauseLocator locator) {
    return builder().copyFrom(this).locator(locator).build();
  }

  /** The citation in Chinese: 《title》（number）第十七条第（四）项. */
  public String inChinese() {
    // A title inside a title takes the smaller marks.
    String title = titleZh().replace('《', '〈').replace('》', '〉');
    return "《"
        + title
        + "》"
        + number().map(number -> "（" + number + "）").orElse("")
        + locator().map(ClauseLocator::inChinese).orElse("");
  }

  /** The citation in English: title (number), Article 17, item (4). */
  public String inEnglish() {
    return titleEn().orElse(titleZh())
        + number().map(number -> " (" + number + ")").orElse("")
        + locator().map(locator -> ", " + locator.inEnglish()).orElse("");
  }

  /** The citation in Chinese. */
  @Override
  public String toString() {
    return inChinese();
  }

  private static void refuseBlank(String field, String title) {
    if (title.isBlank()) {
      throw InvalidInputException.of(field, title, "a title");
    }
  }

  /** Builds a citation. */
  public static final class Builder extends ImmutableCitation.Builder {
    Builder() {}
  }
}
