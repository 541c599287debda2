package dev.dougong.calculators.assembly;

import dev.dougong.core.building.PrefabGrade;
import java.math.BigDecimal;

/**
 * A grade of an evaluation scheme.
 *
 * @param grade the grade
 * @param from the assembly rate from which it is reached
 */
public record SchemeGrade(PrefabGrade grade, BigDecimal from) {}
