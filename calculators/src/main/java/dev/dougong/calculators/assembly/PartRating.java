package dev.dougong.calculators.assembly;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points of one part of a building, such as Q1 for the main structure.
 *
 * @param part the part of the scheme
 * @param points its points; empty if they are not known
 */
public record PartRating(SchemePart part, Optional<BigDecimal> points) {}
