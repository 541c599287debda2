package dev.dougong.calculators.gap;

import dev.dougong.core.fact.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A fact with the value it would have to take.
 *
 * @param fact what the fact means
 * @param before its value in the case; null if it is not known
 * @param after the value at which the item is met, in the form of {@code Facts}
 */
public record Change(FactDefinition fact, @Nullable Object before, Object after) {}
