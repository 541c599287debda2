/**
 * What every calculator gives back: a {@link dev.dougong.calculators.Result}, most simply an {@link
 * dev.dougong.calculators.Answer}.
 *
 * <p>The calculators themselves are one package each, named after the question.
 */
@NullMarked
package dev.dougong.calculators;

import org.jspecify.annotations.NullMarked;
