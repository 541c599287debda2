package dev.dougong.core.quantity;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/**
 * An amount of energy, held in kWh; 1 kWh is exactly 3.6 MJ.
 *
 * <p>Negative amounts are net amounts: what is fed in exceeds what is used. Tonnes of standard coal
 * are not read here, since no amount of coal says of which energy it is the equivalent: the factors
 * of GB/T 2589 for electricity and for heat contradict the 3.6. {@link #toStandardCoal} asks for
 * the factor, and {@link StandardCoal} is a type of its own.
 */
@JsonDeserialize(using = Energy.FromJson.class)
public final class Energy extends Measure<Energy, Energy.Unit> {

  private static final UnitText<Unit> TEXT = new UnitText<>("energy", Unit.values());

  /** Nothing. */
  public static final Energy ZERO = new Energy(Fraction.ZERO);

  private Energy(Fraction amount) {
    super(amount);
  }

  /** So many of a unit. */
  public static Energy of(long amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Energy of(BigDecimal amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Energy of(Fraction amount, Unit unit) {
    return new Energy(amount.times(unit.factor()));
  }

  /** An amount of kWh. */
  public static Energy ofKilowattHours(BigDecimal amount) {
    return of(amount, Unit.KILOWATT_HOUR);
  }

  /** An amount of MJ. */
  public static Energy ofMegajoules(BigDecimal amount) {
    return of(amount, Unit.MEGAJOULE);
  }

  /** Reads {@code 1200 kWh}, {@code 3.5万千瓦时}, {@code 2 GWh}, {@code 36 MJ}; a unit is required. */
  public static Energy parse(String text) {
    return new Energy(TEXT.parse(text));
  }

  /** The standard coal it stands for by that factor. */
  public StandardCoal toStandardCoal(CoalFactor factor) {
    return StandardCoal.of(
        toFraction().times(factor.perKilowattHour()), StandardCoal.Unit.KILOGRAM);
  }

  /** The energy with the opposite sign. */
  public Energy negated() {
    return new Energy(toFraction().negated());
  }

  @Override
  Energy with(Fraction newAmount) {
    return new Energy(newAmount);
  }

  @Override
  UnitText<Unit> text() {
    return TEXT;
  }

  /** {@code kWh}. */
  @Override
  public String unit() {
    return "kWh";
  }

  @Override
  Unit chineseUnit() {
    return Unit.KILOWATT_HOUR;
  }

  /** Units; the canonical one is kWh. */
  public enum Unit implements MeasureUnit {
    /** kWh. */
    KILOWATT_HOUR(Fraction.ONE, "kWh", "千瓦时", "kW·h", "kW⋅h", "kwh", "KWh", "度"),
    /** MJ, of which 3.6 are a kWh. */
    MEGAJOULE(Fraction.of(5, 18), "MJ", "兆焦"),
    /** MWh, 1000 kWh. */
    MEGAWATT_HOUR(Fraction.of(1000), "MWh", "兆瓦时", "MW·h", "MW⋅h"),
    /** GWh, a million kWh. */
    GIGAWATT_HOUR(Fraction.of(1_000_000), "GWh", "吉瓦时", "GW·h", "GW⋅h"),
    /** kJ. */
    KILOJOULE(Fraction.of(5, 18_000), "kJ", "千焦"),
    /** GJ, 1000 MJ. */
    GIGAJOULE(Fraction.of(5000, 18), "GJ", "吉焦"),
    /** TJ, a million MJ. */
    TERAJOULE(Fraction.of(5_000_000, 18), "TJ", "太焦");

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

  static final class FromJson extends ScalarReader<Energy> {
    FromJson() {
      super(Energy.class, "energy", Energy::parse, n -> new Energy(TEXT.parseCanonical(n)));
    }
  }
}
