package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import dev.dougong.engine.rule.Text;
import java.util.List;

/**
 * Benefits of which one case gets one only: the highest, or the first where the order of the texts
 * decides.
 *
 * @param id a short name
 * @param reason why they exclude one another
 * @param benefits the benefits, by provision; {@code provision#output} where a provision gives
 *     several, {@code provision#output=VALUE} where one output grants several; of equal ones the
 *     first counts
 * @param inOrder whether the first of the list that is due counts, even if another is higher, as
 *     where a regulation limits what a notice leaves open
 */
public record Exclusion(String id, Text reason, List<String> benefits, boolean inOrder) {

  /** Copies the list. */
  public Exclusion {
    benefits = ImmutableList.copyOf(benefits);
  }
}
