package dev.dougong.core.quantity;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/** A mass of zero or more, such as of steel or waste, held in kg. */
@JsonDeserialize(using = Mass.FromJson.class)
public final class Mass extends Measure<Mass, Mass.Unit> {

  private static final UnitText<Unit> TEXT = new UnitText<>("mass", Unit.values());

  /** Nothing. */
  public static final Mass ZERO = new Mass(Fraction.ZERO);

  private Mass(Fraction amount) {
    super(notNegative(TEXT, amount));
  }

  /** So many of a unit. */
  public static Mass of(long amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Mass of(BigDecimal amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Mass of(Fraction amount, Unit unit) {
    return new Mass(amount.times(unit.factor()));
  }

  /** An amount of kg. */
  public static Mass ofKilograms(BigDecimal amount) {
    return of(amount, Unit.KILOGRAM);
  }

  /** An amount of tonnes. */
  public static Mass ofTonnes(BigDecimal amount) {
    return of(amount, Unit.TONNE);
  }

  /** Reads {@code 350 kg}, {@code 2.5万吨}, {@code 3 t}; a unit is required. */
  public static Mass parse(String text) {
    return new Mass(TEXT.parse(text));
  }

  @Override
  Mass with(Fraction newAmount) {
    return new Mass(newAmount);
  }

  @Override
  UnitText<Unit> text() {
    return TEXT;
  }

  /** {@code kg}. */
  @Override
  public String unit() {
    return "kg";
  }

  @Override
  Unit chineseUnit() {
    return toFraction().abs().compareTo(Fraction.of(1000)) >= 0 ? Unit.TONNE : Unit.KILOGRAM;
  }

  /** Units; the canonical one is kg. */
  public enum Unit implements MeasureUnit {
    /** kg. */
    KILOGRAM(Fraction.ONE, "kg", "千克", "公斤", "㎏"),
    /** Tonne, 1000 kg. */
    TONNE(Fraction.of(1000), "t", "吨"),
    /** g. */
    GRAM(Fraction.of(1, 1000), "g", "克");

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

  static final class FromJson extends ScalarReader<Mass> {
    FromJson() {
      super(Mass.class, "mass", Mass::parse, n -> new Mass(TEXT.parseCanonical(n)));
    }
  }
}
