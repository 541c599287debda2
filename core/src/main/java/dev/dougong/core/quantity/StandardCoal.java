package dev.dougong.core.quantity;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/**
 * An amount of standard coal (标准煤), the common measure of Chinese energy statistics, held in kgce.
 *
 * <p>It is not a unit of {@link Energy}: which energy a tonne of it stands for depends on the
 * {@link CoalFactor}. Sums of coal from different carriers are the reason for the type. Negative
 * amounts are net amounts.
 */
@JsonDeserialize(using = StandardCoal.FromJson.class)
public final class StandardCoal extends Measure<StandardCoal, StandardCoal.Unit> {

  private static final UnitText<Unit> TEXT = new UnitText<>("standardCoal", Unit.values());

  /** Nothing. */
  public static final StandardCoal ZERO = new StandardCoal(Fraction.ZERO);

  private StandardCoal(Fraction amount) {
    super(amount);
  }

  /** So many of a unit. */
  public static StandardCoal of(long amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static StandardCoal of(BigDecimal amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static StandardCoal of(Fraction amount, Unit unit) {
    return new StandardCoal(amount.times(unit.factor()));
  }

  /** An amount of kgce. */
  public static StandardCoal ofKilograms(BigDecimal amount) {
    return of(amount, Unit.KILOGRAM);
  }

  /** An amount of tce. */
  public static StandardCoal ofTonnes(BigDecimal amount) {
    return of(amount, Unit.TONNE);
  }

  /** Reads {@code 350 kgce}, {@code 5000 tce}, {@code 1.5万吨标准煤}; a unit is required. */
  public static StandardCoal parse(String text) {
    return new StandardCoal(TEXT.parse(text));
  }

  /** The energy that it stands for by that factor. */
  public Energy toEnergy(CoalFactor factor) {
    return Energy.of(toFraction().dividedBy(factor.perKilowattHour()), Energy.Unit.KILOWATT_HOUR);
  }

  /** The amount with the opposite sign. */
  public StandardCoal negated() {
    return new StandardCoal(toFraction().negated());
  }

  @Override
  StandardCoal with(Fraction newAmount) {
    return new StandardCoal(newAmount);
  }

  @Override
  UnitText<Unit> text() {
    return TEXT;
  }

  /** {@code kgce}. */
  @Override
  public String unit() {
    return "kgce";
  }

  @Override
  Unit chineseUnit() {
    return toFraction().abs().compareTo(Fraction.of(1000)) >= 0 ? Unit.TONNE : Unit.KILOGRAM;
  }

  /** Units; the canonical one is kgce. */
  public enum Unit implements MeasureUnit {
    /** kgce. */
    KILOGRAM(Fraction.ONE, "kgce", "千克标准煤", "千克标煤", "公斤标准煤", "公斤标煤"),
    /** tce, 1000 kgce. */
    TONNE(Fraction.of(1000), "tce", "吨标准煤", "吨标煤"),
    /** gce. */
    GRAM(Fraction.of(1, 1000), "gce", "克标准煤", "克标煤");

    private final UnitDefinition definition;

    Unit(Fraction factor, String symbol, String chinese, String... alsoWritten) {
      this.definition =
          new UnitDefinition(factor, symbol, chinese, ImmutableList.copyOf(alsoWritten));
    }

    @Override
    public UnitDefinition definition() {
      return definition;
    }
  }

  static final class FromJson extends ScalarReader<StandardCoal> {
    FromJson() {
      super(
          StandardCoal.class,
          "standardCoal",
          StandardCoal::parse,
          n -> new StandardCoal(TEXT.parseCanonical(n)));
    }
  }
}
