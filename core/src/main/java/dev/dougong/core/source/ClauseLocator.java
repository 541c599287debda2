package dev.dougong.core.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.source.ClauseLocator.Step.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place within a document: an article, clause, paragraph or item, from the outermost step to the
 * innermost.
 *
 * <p>Chinese documents count in two ways. Laws and regulations have articles, with paragraphs and
 * items below them ({@code 第十七条第二款第（四）项}); standards and plans have clauses in decimal outline
 * ({@code 3.1.1}), which is also how this SDK cites the outline {@code 三、（一）1} of notices. Both are
 * read in official and in short form; the short form, {@code 第十七条(四)} and {@code 3.1.1}, is
 * canonical.
 */
public final class ClauseLocator {

  private static final String N = "([一二三四五六七八九十百零]+|[0-9]{1,3})";
  private static final Pattern LAW =
      Pattern.compile(
          ("(附件N?)?(?:第N章)?(?:第N节)?"
                  + "(?:第N条(?:之N)?|第(D(?:\\.D){1,5})条|(D(?:\\.D){0,5}))?"
                  + "(?:第N款)?(?:第?\\(N\\)项?|第N项)?(?:第?N目)?")
              .replace("N", N)
              .replace("D", "[0-9]{1,3}"));
  private static final Pattern OUTLINE =
      Pattern.compile("N、(?:\\(N\\))?(?:([0-9]{1,3})[.、．]?)?".replace("N", N));
  private static final String EXPECTED =
      "a place in a document such as 3.1.1, 第十七条(四), 三、（一）1 or 附件2";

  private final ImmutableList<Step> steps;

  private ClauseLocator(ImmutableList<Step> steps) {
    this.steps = steps;
  }

  /** Reads a place in official, short or outline form. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ClauseLocator parse(String text) {
    String plain = DocumentText.plain(text);
    Matcher outline = OUTLINE.matcher(plain);
    if (outline.matches()) {
      return new ClauseLocator(ImmutableList.of(outlineClause(text, outline)));
    }
    Matcher law = LAW.matcher(plain);
    if (plain.isEmpty() || !law.matches()) {
      throw InvalidInputException.of("locator", text, EXPECTED);
    }
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    if (law.group(1) != null) {
      String annex = law.group(2);
      steps.add(new Step(Kind.ANNEX, annex == null ? "" : number(text, annex)));
    }
    add(steps, Kind.CHAPTER, text, law.group(3));
    add(steps, Kind.SECTION, text, law.group(4));
    if (law.group(5) != null) {
      String inserted = law.group(6) == null ? "" : "-" + number(text, law.group(6));
      steps.add(new Step(Kind.ARTICLE, number(text, law.group(5)) + inserted));
    }
    if (law.group(7) != null) {
      steps.add(new Step(Kind.CLAUSE, decimal(text, law.group(7))));
    }
    if (law.group(8) != null) {
      if (law.group(1) != null && law.group(3) == null && law.group(4) == null) {
        // Where does the number of the annex end in 附件23.1?
        throw InvalidInputException.of(
            "locator", text, "a clause of an annex written out, such as 附件2第3.1条");
      }
      steps.add(new Step(Kind.CLAUSE, decimal(text, law.group(8))));
    }
    add(steps, Kind.PARAGRAPH, text, law.group(9));
    add(steps, Kind.ITEM, text, law.group(10) == null ? law.group(11) : law.group(10));
    add(steps, Kind.POINT, text, law.group(12));
    return new ClauseLocator(steps.build());
  }

  /** The steps, outermost first. */
  public ImmutableList<Step> steps() {
    return steps;
  }

  /** The official Chinese form, such as {@code 第十七条第（四）项} or {@code 第3.1.1条}. */
  public String inChinese() {
    return steps.stream().map(Step::inChinese).collect(Collectors.joining());
  }

  /** The English form, such as {@code Article 17, item (4)} or {@code clause 3.1.1}. */
  public String inEnglish() {
    return steps.stream().map(Step::inEnglish).collect(Collectors.joining(", "));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClauseLocator that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  /** The short form that {@link #parse} reads, such as {@code 第十七条(四)} or {@code 3.1.1}. */
  @Override
  @JsonValue
  public String toString() {
    boolean annexFirst = steps.get(0).kind() == Kind.ANNEX;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean afterAnnex = annexFirst && i == 1;
      text.append(step.kind() == Kind.CLAUSE && afterAnnex ? step.inChinese() : step.toString());
    }
    return text.toString();
  }

  private static Step outlineClause(String text, Matcher outline) {
    StringBuilder path = new StringBuilder(number(text, outline.group(1)));
    for (int group = 2; group <= 3; group++) {
      if (outline.group(group) != null) {
        path.append('.').append(number(text, outline.group(group)));
      }
    }
    return new Step(Kind.CLAUSE, path.toString());
  }

  private static void add(
      ImmutableList.Builder<Step> steps, Kind kind, String text, @Nullable String numeral) {
    if (numeral != null) {
      steps.add(new Step(kind, number(text, numeral)));
    }
  }

  private static String decimal(String text, String path) {
    StringBuilder plain = new StringBuilder();
    for (String part : path.split("\\.", -1)) {
      plain.append(plain.length() == 0 ? "" : ".").append(number(text, part));
    }
    return plain.toString();
  }

  private static String number(String text, String numeral) {
    int number = ChineseNumeral.parse(numeral);
    if (number == 0) {
      throw InvalidInputException.of(
          "locator", text, "numbers from 1 to " + ChineseNumeral.LARGEST);
    }
    return Integer.toString(number);
  }

  /** One step of the way to a place. */
  public static final class Step {

    private final Kind kind;
    private final String number;

    private Step(Kind kind, String number) {
      this.kind = kind;
      this.number = number;
    }

    /** What is counted. */
    public Kind kind() {
      return kind;
    }

    /**
     * The number in digits: {@code 17}, {@code 3.1.1} for a clause, {@code 17-1} for an article
     * inserted after 17, empty for the only annex.
     */
    public String number() {
      return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Step that && kind == that.kind && number.equals(that.number);
    }

    @Override
    public int hashCode() {
      return kind.hashCode() * 31 + number.hashCode();
    }

    /** What a document counts. */
    public enum Kind {
      /** 附件: an annex. */
      ANNEX,
      /** 章: a chapter. */
      CHAPTER,
      /** 节: a section of a chapter. */
      SECTION,
      /** 条: an article of a law or regulation. */
      ARTICLE,
      /** A clause in decimal outline. */
      CLAUSE,
      /** 款: a paragraph of an article. */
      PARAGRAPH,
      /** 项: an item of an enumeration. */
      ITEM,
      /** 目: a point of an item. */
      POINT
    }

    @Override
    public String toString() {
      return switch (kind) {
        case CLAUSE -> number;
        case ITEM -> "(" + chinese() + ")";
        default -> inChinese();
      };
    }

    String inChinese() {
      return switch (kind) {
        case ANNEX -> "附件" + number;
        case CHAPTER -> "第" + chinese() + "章";
        case SECTION -> "第" + chinese() + "节";
        case ARTICLE -> articleInChinese();
        case CLAUSE -> number.contains(".") ? "第" + number + "条" : number;
        case PARAGRAPH -> "第" + chinese() + "款";
        case ITEM -> "第（" + chinese() + "）项";
        case POINT -> "第" + number + "目";
      };
    }

    String inEnglish() {
      return switch (kind) {
        case ANNEX -> number.isEmpty() ? "Annex" : "Annex " + number;
        case CHAPTER -> "Chapter " + number;
        case SECTION -> "Section " + number;
        case ARTICLE -> "Article " + number;
        case CLAUSE -> "clause " + number;
        case PARAGRAPH -> "paragraph " + number;
        case ITEM -> "item (" + number + ")";
        case POINT -> "point " + number;
      };
    }

    private String articleInChinese() {
      int inserted = number.indexOf('-');
      if (inserted < 0) {
        return "第" + chinese() + "条";
      }
      return "第"
          + ChineseNumeral.of(Integer.parseInt(number.substring(0, inserted)))
          + "条之"
          + ChineseNumeral.of(Integer.parseInt(number.substring(inserted + 1)));
    }

    private String chinese() {
      return ChineseNumeral.of(Integer.parseInt(number));
    }
  }
}
