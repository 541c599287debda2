/**
 * The rule book: all documents and provisions, asked by id, place, date, subject or fact.
 *
 * <p>Start with {@link dev.dougong.engine.book.RuleBook#standard()}.
 */
@NullMarked
package dev.dougong.engine.book;

import org.jspecify.annotations.NullMarked;
