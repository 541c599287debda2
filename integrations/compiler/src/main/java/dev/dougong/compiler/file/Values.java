package dev.dougong.compiler.file;

import com.google.common.base.Ascii;
import dev.dougong.compiler.feel.Constants;
import dev.dougong.compiler.file.YamlNode.Mapping;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.compiler.file.YamlNode.Sequence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that nodes stand for, by the YAML core schema, with exact numbers. */
public final class Values {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?");

  private static final Set<String> TRUTHS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");

  private Values() {}

  /** A number, truth value, text or null; whatever is quoted is a text. */
  public static @Nullable Object scalar(Scalar scalar) {
    String text = scalar.text();
    if (!scalar.isPlain()) {
      return text;
    }
    if (scalar.isNull()) {
      return null;
    }
    if (TRUTHS.contains(text)) {
      return Ascii.equalsIgnoreCase(text, "true");
    }
    if (NUMBER.matcher(text).matches()) {
      BigDecimal number = Constants.exact(text);
      return number == null ? text : number;
    }
    return text;
  }

  /** The value, where a text that is an ISO date stands for the date. */
  public static @Nullable Object of(YamlNode node, Findings findings) {
    return of(node, true, findings);
  }

  /** The value, where a text stays a text. */
  public static @Nullable Object plain(YamlNode node, Findings findings) {
    return of(node, false, findings);
  }

  /** The value of an example's result, where a number keeps the decimals it is written with. */
  public static @Nullable Object written(YamlNode node, Findings findings) {
    if (node instanceof Scalar scalar && scalar(scalar) instanceof BigDecimal) {
      return new BigDecimal(scalar.text());
    }
    return of(node, true, findings);
  }

  private static @Nullable Object of(YamlNode node, boolean dates, Findings findings) {
    if (node instanceof Scalar scalar) {
      Object value = scalar(scalar);
      if (dates && value instanceof String text && Constants.looksLikeDate(text)) {
        LocalDate date = Constants.date(text);
        if (date == null) {
          findings.refuse(node, "date", "a date that exists");
        }
        return date == null ? text : date;
      }
      if (value instanceof String && scalar.isPlain() && NUMBER.matcher(scalar.text()).matches()) {
        findings.refuse(node, "number", "a number of at most 34 digits");
      }
      return value;
    }
    if (node instanceof Sequence sequence) {
      List<@Nullable Object> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(of(item, dates, findings)));
      return Collections.unmodifiableList(items);
    }
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    ((Mapping) node)
        .entries()
        .forEach((key, value) -> entries.put(key, of(value, dates, findings)));
    return Collections.unmodifiableMap(entries);
  }
}
