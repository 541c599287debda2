/**
 * What a provision says about given facts: outcomes, their explanation, and what is missing.
 *
 * <p>The entry is {@code dev.dougong.engine.book.RuleBook}; this room holds what it returns.
 */
@NullMarked
package dev.dougong.engine.evaluation;

import org.jspecify.annotations.NullMarked;
