package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import dev.dougong.engine.rule.Text;
import java.util.List;

/**
 * Benefits of which one case gets one only, the highest.
 *
 * @param id a short name
 * @param reason why they exclude one another
 * @param benefits the benefits, by provision; {@code provision#output} where a provision gives
 *     several; of equal ones the first counts
 */
public record Exclusion(String id, Text reason, List<String> benefits) {

  /** Copies the list. */
  public Exclusion {
    benefits = ImmutableList.copyOf(benefits);
  }
}
