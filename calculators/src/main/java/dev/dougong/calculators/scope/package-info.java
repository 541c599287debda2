/**
 * Which obligations bind a project there and then: prefabricated, steel, green stars, EPC, BIM and
 * the like.
 *
 * <pre>{@code
 * Scope scope = Obligations.standard().asOf(LocalDate.parse("2024-06-01")).in("330106").on(project);
 * scope.topic(Topic.PREFABRICATION).standing();
 * }</pre>
 */
@NullMarked
package dev.dougong.calculators.scope;

import org.jspecify.annotations.NullMarked;
