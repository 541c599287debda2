/**
 * What a case is given: awards, tax benefits, floor area and loans, who pays, and how much it is
 * together without counting what excludes one another.
 *
 * <pre>{@code
 * SubsidyStatement statement =
 *     Subsidies.standard().asOf(LocalDate.parse("2024-06-01")).in("320700").due(enterprise);
 * Money fromTheCity = statement.awardsFrom(Payer.CITY);
 * }</pre>
 *
 * <p>Which outputs of which provisions are benefits, who bears them and which exclude one another
 * is data: {@code benefits.json} in this package. Figures stay in the rule files.
 */
@NullMarked
package dev.dougong.calculators.subsidy;

import org.jspecify.annotations.NullMarked;
