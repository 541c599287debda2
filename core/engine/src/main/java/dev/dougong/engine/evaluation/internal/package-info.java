/**
 * The executable form of formulas: expression trees turned once into nodes that read numbered
 * slots.
 *
 * <p>Values are {@code BigDecimal}, {@code String}, {@code Boolean}, {@code LocalDate}, {@code
 * Period}, {@code Duration}, {@code List}, {@code Map}, null for "no value" and {@link
 * dev.dougong.engine.evaluation.internal.Unknown} for "a fact is missing".
 */
@NullMarked
package dev.dougong.engine.evaluation.internal;

import org.jspecify.annotations.NullMarked;
