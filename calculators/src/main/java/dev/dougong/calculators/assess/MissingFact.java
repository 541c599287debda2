package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.List;

/**
 * A fact that would decide open items, as a question that a person can be asked.
 *
 * @param fact what it means, its type, unit and allowed values
 * @param provisions the ids of the provisions that it holds up, in the order of the book
 * @param atStake the most yuan that the entitlements it holds up can come to, as far as a bound is
 *     known; zero if they are not about money
 * @param isBounded whether a bound is known for all of them
 */
public record MissingFact(
    FactDefinition fact, List<String> provisions, BigDecimal atStake, boolean isBounded) {

  /** Copies the list. */
  public MissingFact {
    provisions = ImmutableList.copyOf(provisions);
  }

  /** The id of the fact. */
  public String id() {
    return fact.id();
  }

  /** The question; what may be answered is said by the definition. */
  public Text question() {
    String zh = fact.zh() + wrapped(unit().zh(), "（单位：", "）");
    String en = fact.en() + wrapped(unit().en(), " (in ", ")");
    if (fact.type().isList()) {
      return new Text("请列出：" + zh, "List: " + en);
    }
    return switch (fact.type().kind()) {
      case BOOLEAN -> new Text(asked(zh), "Yes or no: " + en + "?");
      case DECIMAL, INTEGER -> new Text(zh + "是多少？", "How much or how many: " + en + "?");
      case ENUM -> new Text(zh + "是哪一种？", "Which one: " + en + "?");
      case DATE -> new Text(zh + "是哪一天？", "On which day: " + en + "?");
      case STRING, RECORD -> new Text("请说明：" + zh, "State: " + en);
    };
  }

  private static String asked(String label) {
    boolean question = label.contains("是否") || label.contains("有无") || label.startsWith("已");
    return (question ? label : "是否：" + label) + "？";
  }

  private Text unit() {
    return switch (fact.unit().orElse("")) {
      case "", "year", "count", "stars", "grade" -> Text.EMPTY;
      case "CNY" -> new Text("元", "yuan");
      case "m2" -> new Text("m²", "m²");
      case "ratio" -> new Text("比例，30%写作0.3", "parts of one: 0.3 for 30 %");
      case "days" -> new Text("天", "days");
      case "points" -> new Text("分", "points");
      default -> new Text(fact.unit().get(), fact.unit().get());
    };
  }

  private static String wrapped(String unit, String before, String after) {
    return unit.isEmpty() ? "" : before + unit + after;
  }

  /** Whether the answer is one of a few names. */
  public boolean isChoice() {
    return fact.type().kind() == FactType.Kind.ENUM && !fact.values().isEmpty();
  }
}
