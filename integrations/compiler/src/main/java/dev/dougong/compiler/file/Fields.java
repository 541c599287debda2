package dev.dougong.compiler.file;

import com.google.common.base.Ascii;
import dev.dougong.compiler.feel.Constants;
import dev.dougong.compiler.file.YamlNode.Mapping;
import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.compiler.file.YamlNode.Sequence;
import dev.dougong.core.NearestNames;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one mapping of a rule file; what doesn't fit becomes a finding. */
public final class Fields {

  private final Mapping mapping;
  private final String what;
  private final Findings findings;

  private Fields(Mapping mapping, String what, Findings findings) {
    this.mapping = mapping;
    this.what = what;
    this.findings = findings;
  }

  /** The fields of a node that must be a mapping with some of the given keys. */
  public static @Nullable Fields of(
      @Nullable YamlNode node, String what, Findings findings, String... keys) {
    if (!(node instanceof Mapping mapping)) {
      if (node != null) {
        findings.refuse(node, what, "a mapping with " + String.join(", ", keys));
      }
      return null;
    }
    List<String> known = Arrays.asList(keys);
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        List<String> near = NearestNames.of(key, known);
        findings.error(
            mapping.placeOf(key),
            what
                + ": the key `"
                + key
                + "` was given, expected "
                + (near.isEmpty() ? "one of " + String.join(", ", keys) : "`" + near.get(0) + "`"));
      }
    }
    return new Fields(mapping, what, findings);
  }

  /** Where the mapping stands. */
  public Place place() {
    return mapping.place();
  }

  /** The value of a field, or null. */
  public @Nullable YamlNode node(String key) {
    YamlNode node = mapping.get(key);
    return node instanceof Scalar scalar && scalar.isNull() ? null : node;
  }

  /** Whether the field is given, be it as null. */
  public boolean has(String key) {
    return mapping.get(key) != null;
  }

  /** The value of a field that must be there. */
  public @Nullable YamlNode required(String key, String expected) {
    YamlNode node = node(key);
    if (node == null) {
      findings.error(
          mapping.placeOf(key), field(key) + ": nothing was given, expected " + expected);
    }
    return node;
  }

  private String field(String key) {
    return what + "." + key;
  }

  /** A text; empty if it is not given. */
  public String text(String key) {
    YamlNode node = node(key);
    if (node == null) {
      return "";
    }
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    findings.refuse(node, field(key), "a text");
    return "";
  }

  /** A text that must be there. */
  public String requiredText(String key) {
    YamlNode node = required(key, "a text");
    if (node instanceof Scalar scalar && scalar.text().isBlank()) {
      findings.refuse(node, field(key), "a text that is not blank");
    }
    return node == null ? "" : text(key);
  }

  /** True or false; false if it is not given. */
  public boolean flag(String key) {
    YamlNode node = node(key);
    if (node == null) {
      return false;
    }
    if (node instanceof Scalar scalar
        && scalar.isPlain()
        && (scalar.text().equals("true") || scalar.text().equals("false"))) {
      return scalar.text().equals("true");
    }
    findings.refuse(node, field(key), "true or false");
    return false;
  }

  /** A date; null if it is not given. */
  public @Nullable LocalDate date(String key) {
    YamlNode node = node(key);
    if (node == null) {
      return null;
    }
    LocalDate date = node instanceof Scalar scalar ? Constants.date(scalar.text()) : null;
    if (date == null) {
      findings.refuse(node, field(key), "a date that exists, such as 2024-06-01");
    }
    return date;
  }

  /** A number; null if it is not given. */
  public @Nullable BigDecimal number(String key) {
    YamlNode node = node(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Scalar scalar && Values.scalar(scalar) instanceof BigDecimal number) {
      return number;
    }
    findings.refuse(node, field(key), "a number");
    return null;
  }

  /** One of the constants of an enum, written in lower case with hyphens. */
  public <E extends Enum<E>> @Nullable E constant(
      String key, Class<E> type, Function<E, String> name) {
    YamlNode node = required(key, "one of " + names(type, name));
    if (node == null) {
      return null;
    }
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      if (name.apply(constant).equals(text)) {
        return constant;
      }
    }
    findings.refuse(node, field(key), "one of " + names(type, name));
    return null;
  }

  /** A constant as it is written in a rule file. */
  public static String hyphenated(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', '-');
  }

  private static <E extends Enum<E>> String names(Class<E> type, Function<E, String> name) {
    return String.join(", ", Arrays.stream(type.getEnumConstants()).map(name).toList());
  }

  /** A list of texts; empty if it is not given. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof Scalar scalar && !scalar.isNull()) {
        texts.add(scalar.text());
      } else {
        findings.refuse(item, field(key), "texts");
      }
    }
    return texts;
  }

  /** The items of a list; none if it is not given. */
  public List<YamlNode> items(String key) {
    YamlNode node = node(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    findings.refuse(node, field(key), "a list");
    return List.of();
  }

  /** A mapping of names to values; null if it is not given. */
  public @Nullable Mapping mapping(String key) {
    YamlNode node = node(key);
    if (node == null || node instanceof Mapping) {
      return (Mapping) node;
    }
    findings.refuse(node, field(key), "a mapping");
    return null;
  }

  /** A text in Chinese and English that must be there in both. */
  public Text bothLanguages(String key) {
    YamlNode node = required(key, "{zh: .., en: ..}");
    Fields languages = of(node, field(key), findings, "zh", "en");
    return languages == null
        ? Text.EMPTY
        : new Text(languages.requiredText("zh"), languages.requiredText("en"));
  }

  /** A note in Chinese, English or both; a plain text is English. Empty if it is not given. */
  public Text note(String key) {
    YamlNode node = node(key);
    if (node == null || node instanceof Scalar) {
      return new Text("", node instanceof Scalar scalar ? scalar.text() : "");
    }
    Fields languages = of(node, field(key), findings, "zh", "en");
    return languages == null ? Text.EMPTY : new Text(languages.text("zh"), languages.text("en"));
  }

  /** The label that stands in the mapping itself, as {@code zh} and {@code en}. */
  public Text label() {
    return new Text(text("zh"), text("en"));
  }
}
