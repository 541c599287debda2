package dev.dougong.compiler.check;

import org.jspecify.annotations.Nullable;

/**
 * The variables around a part of a formula, innermost first.
 *
 * @param variable the variable, or {@code item} for the row of a filter
 * @param type its type
 * @param filter whether it is the row of a filter, whose entries are visible by their names
 * @param outer the variables further out
 */
record Locals(String variable, Type type, boolean filter, @Nullable Locals outer) {}
