package dev.dougong.core.quantity;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;

/**
 * The size and the names of a unit.
 *
 * @param factor how much of the canonical unit it is, exactly
 * @param symbol its international symbol, such as {@code m²}
 * @param chinese its Chinese name, such as {@code 平方米}
 * @param alsoWritten further ways to write it that are read but never printed
 */
@Immutable
public record UnitDefinition(
    Fraction factor, String symbol, String chinese, ImmutableList<String> alsoWritten) {}
