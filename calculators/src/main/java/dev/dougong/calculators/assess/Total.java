package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.rule.Text;
import java.math.BigDecimal;
import java.util.List;

/**
 * A sum over entitlements that name their result alike.
 *
 * @param output the name of the output, such as {@code localReward}
 * @param label the label of the output in the first provision
 * @param unit {@code CNY} or {@code m2}
 * @param amount the sum
 * @param provisions the ids of the provisions that are summed up, in the order of the book
 */
public record Total(
    String output, Text label, String unit, BigDecimal amount, List<String> provisions) {

  /** Copies the list. */
  public Total {
    provisions = ImmutableList.copyOf(provisions);
  }
}
