/**
 * The expression tree of a provision: what remains of a FEEL formula after it has been checked.
 *
 * <p>A formula is a tree and not a lambda, so that it can be explained, varied and searched for
 * what is missing. This room holds the tree, its JSON form and its FEEL text. What a tree means is
 * in {@code dev.dougong.engine.evaluation}; how it comes from text is the compiler's matter.
 */
@NullMarked
package dev.dougong.engine.expression;

import org.jspecify.annotations.NullMarked;
