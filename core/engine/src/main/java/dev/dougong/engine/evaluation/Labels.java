package dev.dougong.engine.evaluation;

import com.google.common.base.Joiner;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.evaluation.internal.Unknown;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the names, values and units of a provision are called in one language. */
final class Labels {

  /** Of a longer list of names, a formula shows these many. */
  private static final int FEW = 8;

  private final Provision provision;
  private final Locale locale;
  private final boolean chinese;

  Labels(Provision provision, Locale locale) {
    this.provision = provision;
    this.locale = locale;
    this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  boolean isChinese() {
    return chinese;
  }

  /** The label of a fact or an output; its name if it has none. */
  String label(String name) {
    return labelled(name).orElse(name);
  }

  private Optional<String> labelled(String name) {
    for (Provision.Output output : provision.outputs()) {
      if (output.name().equals(name) && !output.label().isEmpty()) {
        return Optional.of(output.label().in(locale));
      }
    }
    return definition(name).map(fact -> chinese ? fact.zh() : fact.en());
  }

  /** The word for a column, an entry of a context, a variable or a result from elsewhere. */
  String word(String name) {
    Optional<String> own = labelled(name).or(() -> valueLabel(name));
    if (own.isPresent()) {
      return own.get();
    }
    String word = Words.of(name, chinese);
    return word.equals(name)
        ? FactDictionary.standardOutputs()
            .find(name)
            .or(() -> FactDictionary.standard().find(name))
            .map(known -> chinese ? known.zh() : known.en())
            .orElse(word)
        : word;
  }

  /** A text of a formula: what the names of values, facts and results mean, anything else as is. */
  String text(String id) {
    return valueLabel(id)
        .or(() -> labelled(id))
        .orElseGet(() -> isMark(id) ? "“" + id + "”" : Words.of(id, chinese));
  }

  /** What a name is called as a value of some result or fact of the provision. */
  private Optional<String> valueLabel(String id) {
    return Stream.concat(
            provision.outputs().stream().flatMap(output -> output.values().stream()),
            provision.inputs().stream().flatMap(input -> input.fact().values().stream()))
        .filter(value -> value.id().equals(id) && !label(value).equals(id))
        .findFirst()
        .map(this::label);
  }

  /** A text without a letter or digit in it, such as a comma. */
  private static boolean isMark(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** The label of a value of that fact or output. */
  String value(String name, String id) {
    return allowed(name).stream()
        .filter(value -> value.id().equals(id))
        .map(this::label)
        .filter(label -> !label.equals(id))
        .findFirst()
        .orElseGet(() -> text(id));
  }

  private String label(AllowedValue value) {
    return chinese ? value.zh() : value.en();
  }

  private List<AllowedValue> allowed(String name) {
    return provision.outputs().stream()
        .filter(o -> o.name().equals(name))
        .findFirst()
        .map(Provision.Output::values)
        .or(() -> definition(name).map(FactDefinition::values))
        .orElse(List.of());
  }

  private Optional<FactDefinition> definition(String name) {
    return provision.inputs().stream()
        .map(Provision.Input::fact)
        .filter(f -> f.id().equals(name))
        .findFirst();
  }

  /** A value of a fact or an output, with the label of an enum value and the unit of a number. */
  String shown(String name, @Nullable Object value) {
    if (value instanceof String id) {
      boolean free = allowed(name).isEmpty() && !Words.isCode(id) && labelled(id).isEmpty();
      return free ? id : value(name, id);
    }
    if (value instanceof List<?> list) {
      if (list.isEmpty()) {
        return chinese ? "无" : "none";
      }
      return Joiner.on(chinese ? "、" : ", ")
          .join(list.stream().map(item -> shown(name, item)).toList());
    }
    String unit = value instanceof BigDecimal ? unit(name) : "";
    return value(value) + (unit.isEmpty() ? "" : " " + unit);
  }

  private String unit(String name) {
    String unit =
        provision.outputs().stream()
            .filter(output -> output.name().equals(name))
            .findFirst()
            .map(Provision.Output::unit)
            .or(() -> definition(name).flatMap(FactDefinition::unit))
            .orElse("");
    return Words.unit(unit, chinese);
  }

  /** A figure with its unit; a list by what it holds, unless it has a label. */
  String figure(String name) {
    Provision.Parameter figure = provision.parameters().get(name);
    if (figure == null || figure.value() instanceof Map) {
      return word(name);
    }
    if (figure.value() instanceof List<?> list) {
      return figure.label().isEmpty() ? listed(list) : figure.label().in(locale);
    }
    String unit = Words.unit(figure.unit(), chinese);
    return value(figure.value()) + (unit.isEmpty() ? "" : " " + unit);
  }

  private String listed(List<?> list) {
    String few =
        Joiner.on(chinese ? "、" : ", ").join(list.stream().limit(FEW).map(this::value).toList());
    if (list.size() <= FEW) {
      return "[" + few + "]";
    }
    return "[" + few + (chinese ? "等" + list.size() + "项]" : ", .. " + list.size() + " in all]");
  }

  String table(String name) {
    Provision.Table table = provision.tables().get(name);
    String label = table == null ? "" : table.label().in(locale);
    return label.isEmpty() ? (chinese ? word(name) + "表" : "table " + word(name)) : label;
  }

  /** An output of another provision, with the clause that it stands in. */
  String used(String alias, String output) {
    String id = String.valueOf(provision.uses().get(alias));
    String same = provision.documentId() + "/";
    String clause = id.startsWith(same) ? id.substring(same.length()) : id;
    return chinese ? word(output) + "（依" + clause + "）" : word(output) + " (of " + clause + ")";
  }

  /** A value in words. */
  String value(@Nullable Object value) {
    if (value == null) {
      return chinese ? "无" : "no value";
    }
    if (value instanceof Boolean truth) {
      return truth ? (chinese ? "是" : "yes") : (chinese ? "否" : "no");
    }
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof Period period) {
      return period(period);
    }
    if (value instanceof Duration duration && duration.equals(Duration.ofDays(duration.toDays()))) {
      return days(duration.toDays());
    }
    if (value instanceof List<?> list) {
      return "["
          + Joiner.on(chinese ? "、" : ", ").join(list.stream().map(this::value).toList())
          + "]";
    }
    if (value instanceof Map<?, ?> context) {
      return context(context);
    }
    return value instanceof Unknown ? (chinese ? "待定" : "undetermined") : Plain.text(value);
  }

  private String context(Map<?, ?> context) {
    String entries =
        Joiner.on(chinese ? "，" : ", ")
            .join(
                context.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .map(entry -> entry(String.valueOf(entry.getKey()), entry.getValue()))
                    .toList());
    return chinese ? "（" + entries + "）" : "(" + entries + ")";
  }

  private String entry(String name, @Nullable Object value) {
    return word(name) + (chinese ? "：" : ": ") + value(value);
  }

  /** A duration as it is written: {@code P3Y}, {@code P10D}. */
  String duration(String iso) {
    try {
      return iso.indexOf('D') < 0 ? value(Period.parse(iso)) : value(Duration.parse(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /** A duration that is a figure of the rule. */
  String durationOf(String parameter) {
    Provision.Parameter figure = provision.parameters().get(parameter);
    return figure != null && figure.value() instanceof String iso
        ? duration(iso)
        : figure(parameter);
  }

  /** What a number in front of {@code D}, {@code M} or {@code Y} counts. */
  String durationUnit(String letter) {
    return switch (letter) {
      case "D" -> chinese ? "天" : " days";
      case "M" -> chinese ? "个月" : " months";
      case "Y" -> chinese ? "年" : " years";
      default -> letter;
    };
  }

  private String period(Period period) {
    int years = period.normalized().getYears();
    int months = period.normalized().getMonths();
    String inYears = years == 0 ? "" : years + (chinese ? "年" : years == 1 ? " year" : " years");
    if (months == 0 && years != 0) {
      return inYears;
    }
    String inMonths = months + (chinese ? "个月" : months == 1 ? " month" : " months");
    return chinese || years == 0 ? inYears + inMonths : inYears + " " + inMonths;
  }

  private String days(long days) {
    return days + (chinese ? "天" : days == 1 ? " day" : " days");
  }
}
