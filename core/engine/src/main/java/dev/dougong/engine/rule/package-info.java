/**
 * The rule model: a policy document, its provisions, and what a provision is made of.
 *
 * <p>Everything here is plain immutable data as the compiler writes it and the rule book reads it.
 * Nothing here evaluates anything; that is {@code dev.dougong.engine.evaluation}.
 */
@NullMarked
package dev.dougong.engine.rule;

import org.jspecify.annotations.NullMarked;
