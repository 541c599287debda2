package dev.dougong.calculators.green;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an assessment by GB/T 50378 found: points by category and the technical figures.
 *
 * <p>Each method gives a copy that knows one thing more; what is not said stays unknown. Use,
 * climate and fit-out may be said by a {@code Building} and a {@code Region} beside it.
 */
@CheckReturnValue
public final class GreenScores implements FactCarrier {

  private static final String STAGE = "assessmentStage";

  private final Map<String, Object> known;

  private GreenScores(Map<String, Object> known) {
    this.known = known;
  }

  /** A category of the standard. */
  public enum Category {
    /** 安全耐久. */
    SAFETY("safetyPoints"),
    /** 健康舒适. */
    HEALTH("healthPoints"),
    /** 生活便利. */
    CONVENIENCE("conveniencePoints"),
    /** 资源节约. */
    RESOURCES("resourcePoints"),
    /** 环境宜居. */
    ENVIRONMENT("environmentPoints"),
    /** 提高与创新. */
    INNOVATION("innovationPoints");

    private final String fact;

    Category(String fact) {
      this.fact = fact;
    }
  }

  /** How well housing keeps sound out. */
  public enum SoundInsulation {
    /** 低限标准限值. */
    LOW_LIMIT,
    /** 低限与高要求标准限值的平均值. */
    MEAN,
    /** 高要求标准限值. */
    HIGH_LIMIT
  }

  /** Nothing is known yet of the assessment of a finished building. */
  public static GreenScores evaluation() {
    return new GreenScores(Map.of(STAGE, "EVALUATION"));
  }

  /** Nothing is known yet of the assessment of a design. */
  public static GreenScores preEvaluation() {
    return new GreenScores(Map.of(STAGE, "PRE_EVALUATION"));
  }

  /** Whether all control items are met. */
  public GreenScores controlItems(boolean allMet) {
    return with("allControlItemsMet", allMet);
  }

  /** The points of a category. */
  public GreenScores points(Category category, BigDecimal points) {
    return with(category.fact, points);
  }

  /** The points of a category. */
  public GreenScores points(Category category, long points) {
    return points(category, BigDecimal.valueOf(points));
  }

  /** Whether the building is handed over fully fitted out. */
  public GreenScores fullFitOut(boolean full) {
    return with("fullFitOutDelivery", full);
  }

  /** By how much the envelope keeps heat better. */
  public GreenScores envelopeImprovement(Ratio improvement) {
    return with("envelopeImprovement", improvement);
  }

  /** By how much the load of heating and cooling is lower. */
  public GreenScores loadReduction(Ratio reduction) {
    return with("loadReduction", reduction);
  }

  /** By how much the U-value of the windows is lower. */
  public GreenScores windowHeatTransferReduction(Ratio reduction) {
    return with("windowHeatTransferReduction", reduction);
  }

  /** The efficiency grade of the water fixtures, 1 being the best. */
  public GreenScores waterFixtureGrade(int grade) {
    return with("waterFixtureEfficiencyGrade", grade);
  }

  /** How well the housing keeps sound out. */
  public GreenScores soundInsulation(SoundInsulation level) {
    return with("soundInsulationLevel", level.name());
  }

  /** By how much the concentration of indoor pollutants is lower. */
  public GreenScores pollutantReduction(Ratio reduction) {
    return with("indoorPollutantReduction", reduction);
  }

  /** Whether the windows are as airtight as required. */
  public GreenScores airtightWindows(boolean airtight) {
    return with("windowsAirtight", airtight);
  }

  private GreenScores with(String fact, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(known);
    more.put(fact, value);
    return new GreenScores(more);
  }

  /**
   * The facts for the standard rules.
   *
   * @throws dev.dougong.core.InvalidInputException if a figure is out of its range
   */
  @Override
  public Facts toFacts() {
    return Facts.of(RuleBook.standard().dictionary(), known);
  }

  @Override
  public String toString() {
    return known.toString();
  }
}
