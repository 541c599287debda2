/**
 * The assessor: one case described once, and everything that policy says about it there and then.
 *
 * <p>Start with {@link dev.dougong.calculators.assess.Assessor}; what comes back is an {@link
 * dev.dougong.calculators.assess.Assessment}, and a case written as JSON is a {@link
 * dev.dougong.calculators.assess.CaseDescription}.
 */
@NullMarked
package dev.dougong.calculators.assess;

import org.jspecify.annotations.NullMarked;
