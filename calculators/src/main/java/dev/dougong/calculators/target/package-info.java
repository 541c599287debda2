/**
 * A region's figures against the targets of its own level and of every level above.
 *
 * <pre>{@code
 * TargetReport report = Targets.standard().asOf(LocalDate.parse("2024-06-01")).check(region);
 * report.missed();
 * }</pre>
 */
@NullMarked
package dev.dougong.calculators.target;

import org.jspecify.annotations.NullMarked;
