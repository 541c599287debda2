package dev.dougong.calculators.energy;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Energy;
import dev.dougong.core.quantity.PercentagePoints;
import dev.dougong.core.quantity.Ratio;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much less energy is used than by a named base, as a share of the base.
 *
 * <p>It is never more than the whole; a negative rate says that more is used than by the base.
 *
 * @param <B> the base
 */
public final class SavingRate<B extends SavingBaseline> implements Comparable<SavingRate<B>> {

  private final B base;
  private final Ratio ratio;

  private SavingRate(B base, Ratio ratio) {
    this.base = base;
    this.ratio = ratio;
  }

  /** A rate against that base. */
  public static <B extends SavingBaseline> SavingRate<B> of(B base, Ratio ratio) {
    if (ratio.compareTo(Ratio.ONE) > 0) {
      throw InvalidInputException.of("savingRate", ratio, "at most 100%, as all is saved then");
    }
    return new SavingRate<>(base, ratio);
  }

  /** The rate that follows from what the base uses and what is used in fact. */
  public static <B extends SavingBaseline> SavingRate<B> of(B base, Energy baseUse, Energy use) {
    if (baseUse.compareTo(Energy.ZERO) <= 0) {
      throw InvalidInputException.of("baseUse", baseUse, "more than nothing, as it is the base");
    }
    if (use.compareTo(Energy.ZERO) < 0) {
      throw InvalidInputException.of("use", use, "no less than nothing");
    }
    return of(base, baseUse.minus(use).dividedBy(baseUse));
  }

  /** A rate against a building of the 1980s. */
  public static SavingRate<SavingBaseline.Reference1980s> against1980s(Ratio ratio) {
    return of(new SavingBaseline.Reference1980s(), ratio);
  }

  /** A rate against the design standards of 2016. */
  public static SavingRate<SavingBaseline.Standards2016> against2016(Ratio ratio) {
    return of(new SavingBaseline.Standards2016(), ratio);
  }

  /** A rate against a reference building of the same form. */
  public static SavingRate<SavingBaseline.SameForm> againstSameForm(Ratio ratio) {
    return of(new SavingBaseline.SameForm(), ratio);
  }

  /** The rate on the bill of a building before and after its retrofit. */
  public static SavingRate<SavingBaseline.BillBeforeRetrofit> ofBill(Energy before, Energy after) {
    return of(new SavingBaseline.BillBeforeRetrofit(), before, after);
  }

  /** The base. */
  public B base() {
    return base;
  }

  /** The share of the base that is saved. */
  public Ratio ratio() {
    return ratio;
  }

  /** By how many percentage points this is above another rate of the same base. */
  public PercentagePoints minus(SavingRate<B> other) {
    return ratio.minus(other.ratio);
  }

  @Override
  public int compareTo(SavingRate<B> other) {
    return ratio.compareTo(other.ratio);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SavingRate<?> that
        && base.equals(that.base)
        && ratio.equals(that.ratio);
  }

  @Override
  public int hashCode() {
    return Objects.hash(base, ratio);
  }

  /** For JSON: the rate and what it is against. */
  @JsonValue
  Map<String, String> toJson() {
    return ImmutableMap.of("rate", ratio.toString(), "base", base.getClass().getSimpleName());
  }

  /** {@code 75% against a building of the 1980s}. */
  @Override
  public String toString() {
    return ratio + " against " + base.label().in(Locale.ENGLISH);
  }
}
