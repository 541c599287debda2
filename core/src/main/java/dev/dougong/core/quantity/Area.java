package dev.dougong.core.quantity;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/**
 * A surface of zero or more: floor area, land, wall.
 *
 * <p>Held in m². A 亩 is exactly 2000/3 m² (15 亩 are a hectare), which no decimal can hold: that is
 * why the measures stand on fractions.
 */
@JsonDeserialize(using = Area.FromJson.class)
public final class Area extends Measure<Area, Area.Unit> {

  private static final UnitText<Unit> TEXT = new UnitText<>("area", Unit.values());

  /** Nothing. */
  public static final Area ZERO = new Area(Fraction.ZERO);

  private Area(Fraction amount) {
    super(notNegative(TEXT, amount));
  }

  /** So many of a unit. */
  public static Area of(long amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Area of(BigDecimal amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Area of(Fraction amount, Unit unit) {
    return new Area(amount.times(unit.factor()));
  }

  /** An amount of m². */
  public static Area ofSquareMetres(BigDecimal amount) {
    return of(amount, Unit.SQUARE_METRE);
  }

  /** An amount of 亩. */
  public static Area ofMu(BigDecimal amount) {
    return of(amount, Unit.MU);
  }

  /**
   * Reads {@code 12000 m²}, {@code 1.2万平方米}, {@code 30亩}, {@code 2公顷}, {@code 5 km2}; a unit is
   * required.
   */
  public static Area parse(String text) {
    return new Area(TEXT.parse(text));
  }

  /** The volume over this area up to that height. */
  public Volume times(Length height) {
    return Volume.of(toFraction().times(height.toFraction()), Volume.Unit.CUBIC_METRE);
  }

  @Override
  Area with(Fraction newAmount) {
    return new Area(newAmount);
  }

  @Override
  UnitText<Unit> text() {
    return TEXT;
  }

  /** {@code m2}. */
  @Override
  public String unit() {
    return "m2";
  }

  @Override
  Unit chineseUnit() {
    return Unit.SQUARE_METRE;
  }

  /** Units; the canonical one is m². */
  public enum Unit implements MeasureUnit {
    /** m². */
    SQUARE_METRE(Fraction.ONE, "m²", "平方米", "m2", "㎡", "m^2", "平米"),
    /** 亩, exactly 2000/3 m². */
    MU(Fraction.of(2000, 3), "亩", "亩", "mu", "市亩"),
    /** Hectare, 10000 m². */
    HECTARE(Fraction.of(10_000), "hm²", "公顷", "ha", "hm2"),
    /** km². */
    SQUARE_KILOMETRE(Fraction.of(1_000_000), "km²", "平方公里", "km2", "㎢", "km^2", "平方千米");

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

  static final class FromJson extends ScalarReader<Area> {
    FromJson() {
      super(Area.class, "area", Area::parse, n -> new Area(TEXT.parseCanonical(n)));
    }
  }
}
