/**
 * The rule book: all documents and provisions, asked by id, place, date, subject or fact.
 *
 * <p>Start with {@link dev.dougong.core.book.RuleBook#standard()}.
 */
@NullMarked
package dev.dougong.core.book;

import org.jspecify.annotations.NullMarked;
