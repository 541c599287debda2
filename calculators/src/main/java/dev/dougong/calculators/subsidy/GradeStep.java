package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.quantity.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What would be due if one fact of a case stood a grade higher and all else stayed.
 *
 * @param fact the fact, such as a qualification or a number of stars
 * @param from its value
 * @param to the next value above it
 * @param before what is due as it is
 * @param after what would be due
 */
public record GradeStep(
    FactDefinition fact, Object from, Object to, SubsidyStatement before, SubsidyStatement after) {

  /** How much more would be paid out in awards; negative if less. */
  public Money gain() {
    return after.awardsSoFar().minus(before.awardsSoFar());
  }

  /** The totals that would change, with the difference as their amount. */
  public ImmutableList<BenefitTotal> differences() {
    Map<String, BenefitTotal> earlier = new LinkedHashMap<>();
    before.totals().forEach(total -> earlier.put(key(total), total));
    ImmutableList.Builder<BenefitTotal> changed = ImmutableList.builder();
    for (BenefitTotal total : after.totals()) {
      BenefitTotal old = earlier.remove(key(total));
      add(changed, total, total.amount().subtract(old == null ? BigDecimal.ZERO : old.amount()));
    }
    earlier.values().forEach(total -> add(changed, total, total.amount().negate()));
    return changed.build();
  }

  private static String key(BenefitTotal total) {
    return total.form() + " " + total.payer();
  }

  private static void add(
      ImmutableList.Builder<BenefitTotal> changed, BenefitTotal total, BigDecimal by) {
    if (by.signum() != 0) {
      changed.add(
          new BenefitTotal(total.form(), total.payer(), by, total.provisions(), total.open()));
    }
  }

  /** The provisions that would give something and do not as it is. */
  public ImmutableSet<String> newlyDue() {
    ImmutableSet<String> already = ids(before);
    return ids(after).stream()
        .filter(id -> !already.contains(id))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<String> ids(SubsidyStatement statement) {
    return statement.due().stream()
        .map(entitlement -> entitlement.provision().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The fact, both values and the gain: {@code promotedToGrade FIRST_CLASS -> SPECIAL: 2800000元}.
   */
  @Override
  public String toString() {
    return fact.id() + " " + from + " -> " + to + ": " + gain();
  }
}
