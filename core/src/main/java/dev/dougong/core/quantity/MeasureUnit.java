package dev.dougong.core.quantity;

/** A unit in which a {@link Measure} is read and printed. */
public interface MeasureUnit {

  /** Its size and its names. */
  UnitDefinition definition();

  /** How much of the canonical unit it is, exactly. */
  default Fraction factor() {
    return definition().factor();
  }

  /** Its international symbol, such as {@code m²}. */
  default String symbol() {
    return definition().symbol();
  }

  /** Its Chinese name, such as {@code 平方米}. */
  default String chinese() {
    return definition().chinese();
  }
}
