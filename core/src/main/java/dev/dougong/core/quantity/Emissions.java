package dev.dougong.core.quantity;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/**
 * An amount of greenhouse gas as its equivalent in carbon dioxide, held in kgCO2e.
 *
 * <p>Negative amounts are net amounts: sinks and fed-in energy exceed what is emitted. Carbon
 * dioxide itself is its own equivalent, so that tCO2 is read too and printed as tCO2e.
 */
@JsonDeserialize(using = Emissions.FromJson.class)
public final class Emissions extends Measure<Emissions, Emissions.Unit> {

  private static final UnitText<Unit> TEXT = new UnitText<>("emissions", Unit.values());

  /** Nothing. */
  public static final Emissions ZERO = new Emissions(Fraction.ZERO);

  private Emissions(Fraction amount) {
    super(amount);
  }

  /** So many of a unit. */
  public static Emissions of(long amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Emissions of(BigDecimal amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Emissions of(Fraction amount, Unit unit) {
    return new Emissions(amount.times(unit.factor()));
  }

  /** An amount of kgCO2e. */
  public static Emissions ofKilograms(BigDecimal amount) {
    return of(amount, Unit.KILOGRAM);
  }

  /** An amount of tCO2e. */
  public static Emissions ofTonnes(BigDecimal amount) {
    return of(amount, Unit.TONNE);
  }

  /** Reads {@code 350 kgCO2e}, {@code 2.5 tCO₂e}, {@code 3万吨二氧化碳当量}; a unit is required. */
  public static Emissions parse(String text) {
    return new Emissions(TEXT.parse(text));
  }

  /** The emissions with the opposite sign. */
  public Emissions negated() {
    return new Emissions(toFraction().negated());
  }

  @Override
  Emissions with(Fraction newAmount) {
    return new Emissions(newAmount);
  }

  @Override
  UnitText<Unit> text() {
    return TEXT;
  }

  /** {@code kgCO2e}. */
  @Override
  public String unit() {
    return "kgCO2e";
  }

  @Override
  Unit chineseUnit() {
    return toFraction().abs().compareTo(Fraction.of(1000)) >= 0 ? Unit.TONNE : Unit.KILOGRAM;
  }

  /** Units; the canonical one is kgCO2e. */
  public enum Unit implements MeasureUnit {
    /** kgCO2e. */
    KILOGRAM(Fraction.ONE, "kgCO2e", "千克二氧化碳当量", "kgCO₂e", "kgCO2", "kgCO₂", "千克二氧化碳", "公斤二氧化碳当量"),
    /** tCO2e, 1000 kgCO2e. */
    TONNE(Fraction.of(1000), "tCO2e", "吨二氧化碳当量", "tCO₂e", "tCO2", "tCO₂", "吨二氧化碳"),
    /** gCO2e. */
    GRAM(Fraction.of(1, 1000), "gCO2e", "克二氧化碳当量", "gCO₂e");

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

  static final class FromJson extends ScalarReader<Emissions> {
    FromJson() {
      super(
          Emissions.class,
          "emissions",
          Emissions::parse,
          n -> new Emissions(TEXT.parseCanonical(n)));
    }
  }
}
