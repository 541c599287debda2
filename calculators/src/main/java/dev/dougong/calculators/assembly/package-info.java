/**
 * The assembly rate (装配率) of a building, whether it is a prefabricated building, its grade, and the
 * cheapest way to a wanted rate.
 *
 * <p>{@link dev.dougong.calculators.assembly.AssemblyRating} is where to begin:
 *
 * <pre>{@code
 * BuildingRating rating = AssemblyRating.standard().rate(quantities, true);
 * rating.value();           // the rate
 * rating.isPrefabricated(); // yes, no or undetermined, with the missing facts
 * rating.unmet();           // why not
 * }</pre>
 *
 * <p>How the rate is counted is an {@link dev.dougong.calculators.assembly.AssemblyScheme}, read
 * from a rule file: that of GB/T 51129-2017 is shipped, another is a file of the user's own.
 */
@NullMarked
package dev.dougong.calculators.assembly;

import org.jspecify.annotations.NullMarked;
