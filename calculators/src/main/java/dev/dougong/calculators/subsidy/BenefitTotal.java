package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one payer bears in one form, without what excludes one another.
 *
 * @param form what is added up; only like things are
 * @param payer who bears it
 * @param amount the sum of what is decided
 * @param provisions the provisions that are part of it
 * @param open the provisions that could add to it, were missing facts known
 */
public record BenefitTotal(
    BenefitForm form, Payer payer, BigDecimal amount, List<String> provisions, List<String> open) {

  /** Copies the lists. */
  public BenefitTotal {
    provisions = ImmutableList.copyOf(provisions);
    open = ImmutableList.copyOf(open);
  }

  /** Whether no missing fact can change it. */
  public boolean isDetermined() {
    return open.isEmpty();
  }

  /** What it is, in Chinese and English: {@code awards (city)}. */
  public Text label() {
    if (payer == Payer.NOBODY) {
      return form.label();
    }
    return new Text(
        form.label().zh() + "（" + payer.label().zh() + "）",
        form.label().en() + " (" + payer.label().en() + ")");
  }

  /** The unit: {@code CNY} or {@code m2}. */
  public String unit() {
    return form.unit();
  }
}
