package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import dev.dougong.calculators.subsidy.BenefitForm;
import dev.dougong.calculators.subsidy.Payer;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one payer bears in one form, without what excludes one another.
 *
 * @param form what is added up
 * @param payer who bears it
 * @param label both, in Chinese and English
 * @param unit {@code CNY} or {@code m2}
 * @param amount the sum
 * @param provisions the ids of the provisions that are summed up, in the order of the book
 */
public record Total(
    BenefitForm form,
    Payer payer,
    Text label,
    String unit,
    BigDecimal amount,
    List<String> provisions) {

  /** Copies the list. */
  public Total {
    provisions = ImmutableList.copyOf(provisions);
  }
}
