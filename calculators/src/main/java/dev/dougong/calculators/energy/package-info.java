/**
 * What energy a building saves and what policy makes of it: saving rates against a named base,
 * design standards, retrofits, energy classes, renewables, photovoltaics and standard coal.
 *
 * <p>{@link dev.dougong.calculators.energy.EnergySaving} is where to begin:
 *
 * <pre>{@code
 * EnergyAnswer<SavingRate<SavingBaseline.BillBeforeRetrofit>> retrofit =
 *     EnergySaving.standard().retrofit(before, after);
 * retrofit.value();  // the saving rate on the bill
 * retrofit.checks(); // what each policy asks of it: 10 %, 15 %, 20 %
 * }</pre>
 *
 * <p>A saving rate says of which base it is, in its type: 75 % of a building of the 1980s and 75 %
 * of last year's bill are not the same and cannot be compared.
 */
@NullMarked
package dev.dougong.calculators.energy;

import org.jspecify.annotations.NullMarked;
