package dev.dougong.calculators.assembly;

import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;

/**
 * One part of a building in an evaluation scheme, such as the main structure, with its least
 * points.
 *
 * @param id its name in the scheme
 * @param pointsOutput the output of the scheme's provision with its points
 * @param sufficientOutput the output that says whether they suffice
 * @param minimum the points without which the building is not prefabricated
 * @param label its name
 */
public record SchemePart(
    String id, String pointsOutput, String sufficientOutput, BigDecimal minimum, Text label) {}
