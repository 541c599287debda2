/**
 * What a provision says about given facts: outcomes, their explanation, and what is missing.
 *
 * <p>The entry is {@code dev.dougong.core.book.RuleBook}; this room holds what it returns.
 */
@NullMarked
package dev.dougong.core.evaluation;

import org.jspecify.annotations.NullMarked;
