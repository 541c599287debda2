package dev.dougong.core.quantity;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/** A volume of zero or more, such as of concrete or gas, held in m³. */
@JsonDeserialize(using = Volume.FromJson.class)
public final class Volume extends Measure<Volume, Volume.Unit> {

  private static final UnitText<Unit> TEXT = new UnitText<>("volume", Unit.values());

  /** Nothing. */
  public static final Volume ZERO = new Volume(Fraction.ZERO);

  private Volume(Fraction amount) {
    super(notNegative(TEXT, amount));
  }

  /** So many of a unit. */
  public static Volume of(long amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Volume of(BigDecimal amount, Unit unit) {
    return of(Fraction.of(amount), unit);
  }

  /** So many of a unit. */
  public static Volume of(Fraction amount, Unit unit) {
    return new Volume(amount.times(unit.factor()));
  }

  /** An amount of m³. */
  public static Volume ofCubicMetres(BigDecimal amount) {
    return of(amount, Unit.CUBIC_METRE);
  }

  /** Reads {@code 500 m³}, {@code 1.2万立方米}, {@code 20升}; a unit is required. */
  public static Volume parse(String text) {
    return new Volume(TEXT.parse(text));
  }

  @Override
  Volume with(Fraction newAmount) {
    return new Volume(newAmount);
  }

  @Override
  UnitText<Unit> text() {
    return TEXT;
  }

  /** {@code m3}. */
  @Override
  public String unit() {
    return "m3";
  }

  @Override
  Unit chineseUnit() {
    return Unit.CUBIC_METRE;
  }

  /** Units; the canonical one is m³. */
  public enum Unit implements MeasureUnit {
    /** m³. */
    CUBIC_METRE(Fraction.ONE, "m³", "立方米", "m3", "㎥", "m^3"),
    /** Litre, a thousandth of a m³. */
    LITRE(Fraction.of(1, 1000), "L", "升", "l");

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

  static final class FromJson extends ScalarReader<Volume> {
    FromJson() {
      super(Volume.class, "volume", Volume::parse, n -> new Volume(TEXT.parseCanonical(n)));
    }
  }
}
