/**
 * The facts that rules ask about: what each one means, which values it may take, and the values
 * that a caller supplied.
 *
 * <p>The dictionary is data in the jar, one file per subject. A fact means the same in every policy
 * document, which is what lets one description of a project be asked against all of them.
 */
@NullMarked
@ValueStyle
package dev.dougong.core.fact;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
