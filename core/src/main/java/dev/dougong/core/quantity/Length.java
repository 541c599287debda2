package dev.dougong.core.quantity;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/** A length, width, height or distance of zero or more, held in m. */
@JsonDeserialize(using = Length.FromJson.class)
public final class Length extends Measure<Length, Length.Unit> {

  private static final UnitText<Unit> TEXT = new UnitText<>("length", Unit.values());

  /** Nothing. */
  public static final Length ZERO = new Length(Fraction.ZERO);

  private Length(Fraction amount) {
    super(notNegative(TEXT, amount));
  }

  /** So many of a unit. */
  public static Length of(long amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Length of(BigDecimal amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Length of(Fraction amount, Unit unit) {
    return new Length(amount.times(unit.factor()));
  }

  /** An amount of m. */
  public static Length ofMetres(BigDecimal amount) {
    return of(amount, Unit.METRE);
  }

  /** Reads {@code 3.6 m}, {@code 200毫米}, {@code 40公里}; a unit is required. */
  public static Length parse(String text) {
    return new Length(TEXT.parse(text));
  }

  /** The rectangle of both lengths. */
  public Area times(Length other) {
    return Area.of(toFraction().times(other.toFraction()), Area.Unit.SQUARE_METRE);
  }

  @Override
  Length with(Fraction newAmount) {
    return new Length(newAmount);
  }

  @Override
  UnitText<Unit> text() {
    return TEXT;
  }

  /** {@code m}. */
  @Override
  public String unit() {
    return "m";
  }

  @Override
  Unit chineseUnit() {
    return Unit.METRE;
  }

  /** Units; the canonical one is m. */
  public enum Unit implements MeasureUnit {
    /** m. */
    METRE(Fraction.ONE, "m", "米"),
    /** mm. */
    MILLIMETRE(Fraction.of(1, 1000), "mm", "毫米"),
    /** cm. */
    CENTIMETRE(Fraction.of(1, 100), "cm", "厘米"),
    /** km. */
    KILOMETRE(Fraction.of(1000), "km", "公里", "千米");

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

  static final class FromJson extends ScalarReader<Length> {
    FromJson() {
      super(Length.class, "length", Length::parse, n -> new Length(TEXT.parseCanonical(n)));
    }
  }
}
