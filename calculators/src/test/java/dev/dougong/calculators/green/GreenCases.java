package dev.dougong.calculators.green;

import dev.dougong.calculators.green.GreenScores.Category;
import dev.dougong.calculators.green.GreenScores.SoundInsulation;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cases that the tests of this package start from. */
final class GreenCases {

  static final GreenBuildings IN_2025 =
      GreenBuildings.standard().asOf(LocalDate.parse("2025-06-01"));
  static final Facts COLD_HOUSING = facts("buildingUse", "RESIDENTIAL", "climateZone", "COLD");

  private GreenCases() {}

  /** Facts of the whole book, given as names and values in turn. */
  static Facts facts(Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Facts.of(RuleBook.standard().dictionary(), values);
  }

  /** Two stars: 75 points, and every technical requirement of two stars just met. */
  static GreenScores twoStars() {
    return GreenScores.evaluation()
        .controlItems(true)
        .points(Category.SAFETY, 60)
        .points(Category.HEALTH, 60)
        .points(Category.CONVENIENCE, 60)
        .points(Category.RESOURCES, 100)
        .points(Category.ENVIRONMENT, 60)
        .points(Category.INNOVATION, 10)
        .fullFitOut(true)
        .envelopeImprovement(Ratio.ofPercent(10))
        .loadReduction(Ratio.ZERO)
        .windowHeatTransferReduction(Ratio.ofPercent(10))
        .waterFixtureGrade(2)
        .soundInsulation(SoundInsulation.MEAN)
        .pollutantReduction(Ratio.ofPercent(20))
        .airtightWindows(true);
  }

  /** Commodity housing in a town of Zhejiang, of private money. */
  static Facts privateHousing() {
    return facts(
        "buildingUse",
        "RESIDENTIAL",
        "constructionNature",
        "NEW",
        "fundingSource",
        "OTHER",
        "inUrbanConstructionLand",
        true,
        "isFarmerSelfBuiltHouse",
        false,
        "isGovernmentProcurementWorks",
        false);
  }
}
