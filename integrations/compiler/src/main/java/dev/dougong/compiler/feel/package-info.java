/**
 * The first pass: from the text of a formula to its syntax, with the place of every part.
 *
 * <p>Nothing is known here about which names exist. The parser is generated from {@code Feel.g4}
 * into the {@code internal} package.
 */
@NullMarked
package dev.dougong.compiler.feel;

import org.jspecify.annotations.NullMarked;
