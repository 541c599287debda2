/**
 * The second pass: from the syntax of a formula to its typed expression tree.
 *
 * <p>Names are resolved against what the provision declares; types, units and enum values are
 * checked; a division has to be guarded against zero.
 */
@NullMarked
package dev.dougong.compiler.check;

import org.jspecify.annotations.NullMarked;
