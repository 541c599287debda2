package dev.dougong.core.quantity;

import com.google.common.collect.ImmutableList;

/** A unit in which a {@link Measure} is read and printed. */
public interface MeasureUnit {

  /** How much of the canonical unit it is, exactly. */
  Fraction factor();

  /** Its international symbol, such as {@code m²}. */
  String symbol();

  /** Its Chinese name, such as {@code 平方米}. */
  String chinese();

  /** Further ways to write it that are read but never printed. */
  ImmutableList<String> alsoWritten();
}
