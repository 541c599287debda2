package dev.dougong.calculators.green;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.Answer;
import dev.dougong.calculators.internal.Circumstances;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Answers the questions about green building: stars had and required, materials, finance.
 *
 * <p>The rating is a matter of the standard alone. All else depends on day and place, which are
 * told by {@link #asOf} and {@link #in} or are among the facts, and are never guessed.
 */
@CheckReturnValue
public final class GreenBuildings {

  /** The provision of GB/T 50378-2019 that rates a building. */
  public static final String NATIONAL_STANDARD = "gbt-50378-2019/3.2";

  private static final String CONVENIENCE = "conveniencePoints";
  private static final String MATERIAL_RATIO = "jianke-2017-77/annex1.2.8-a";

  private final RuleBook book;
  private final Circumstances told;
  private final OptionalInt plan;

  private GreenBuildings(RuleBook book, Circumstances told, OptionalInt plan) {
    this.book = book;
    this.told = told;
    this.plan = plan;
  }

  /** By the standard rules. */
  public static GreenBuildings standard() {
    return of(RuleBook.standard());
  }

  /** By the rules of that book. */
  public static GreenBuildings of(RuleBook book) {
    return new GreenBuildings(book, Circumstances.UNTOLD, OptionalInt.empty());
  }

  /** The same for a question about that day. */
  public GreenBuildings asOf(LocalDate date) {
    return new GreenBuildings(book, told.asOf(date), plan);
  }

  /** The same for a question in that place. */
  public GreenBuildings in(Jurisdiction where) {
    return new GreenBuildings(book, told.in(where), plan);
  }

  /** The same for a question in the place with that GB/T 2260 code. */
  public GreenBuildings in(String code) {
    return in(Jurisdiction.of(code));
  }

  /**
   * The same where the green-building plan of the city asks for so many stars at the site.
   *
   * <p>Such plans are not among the rules. Where the law of a place knows them, as in Zhejiang, the
   * plan counts beside the law; elsewhere it changes nothing.
   */
  public GreenBuildings withPlan(int stars) {
    if (stars < 0 || stars > GreenLevel.THREE_STAR.stars()) {
      throw InvalidInputException.of("planGreenStars", stars, "0 to 3 stars");
    }
    return new GreenBuildings(book, told, OptionalInt.of(stars));
  }

  /**
   * The level of a building by GB/T 50378-2019.
   *
   * @throws InvalidInputException if there are more points than the stage gives
   */
  public GreenRating rating(FactCarrier... assessment) {
    return ratingBy(NATIONAL_STANDARD, assessment);
  }

  /** The level by a provision of another standard that has the outputs of the national one. */
  public GreenRating ratingBy(String provisionId, FactCarrier... assessment) {
    Facts facts = facts(assessment);
    Outcome outcome = book.evaluate(provisionId, facts);
    if (facts.get(CONVENIENCE) instanceof BigDecimal points) {
      outcome
          .number("fullConveniencePoints")
          .filter(full -> points.compareTo(full) > 0)
          .ifPresent(
              full -> {
                throw InvalidInputException.of(
                    CONVENIENCE, points, "at most " + full + " points at this stage");
              });
    }
    return GreenRating.of(outcome);
  }

  /**
   * The stars that a project has to have there and then, with every clause that asks for some.
   *
   * @throws InvalidInputException if no day or place is known, or if the subjects contradict each
   *     other
   */
  public StarRequirement requiredStars(FactCarrier... project) {
    Facts facts = facts(project);
    return StarRequirement.of(StarClauses.demands(law(facts), facts, plan));
  }

  /**
   * Whether a project uses the green materials that the procurement policy there and then asks for.
   *
   * @throws InvalidInputException if no day or place is known, or if the subjects contradict each
   *     other
   */
  public GreenMaterials materials(FactCarrier... project) {
    Facts facts = facts(project);
    return GreenMaterials.of(law(facts), facts);
  }

  /** The share of green materials, both amounts being of one unit; no value if there are none. */
  public Answer<Ratio> materialShare(BigDecimal green, BigDecimal all) {
    if (green.signum() < 0 || green.compareTo(all) > 0) {
      throw InvalidInputException.of("greenMaterialUse", green, "0 to all materials, " + all);
    }
    Outcome outcome =
        book.evaluate(MATERIAL_RATIO, Map.of("greenMaterialUse", green, "totalMaterialUse", all));
    return Answer.number(outcome, "greenMaterialRatio").map(Ratio::of);
  }

  /**
   * Whether a project may come to green finance there and then, and its loan be a green one.
   *
   * @throws InvalidInputException if no day or place is known, or if the subjects contradict each
   *     other
   */
  public GreenFinance finance(FactCarrier... project) {
    Facts facts = facts(project);
    return GreenFinance.of(law(facts), facts);
  }

  /**
   * Whether a loan has to leave green finance there and then.
   *
   * @throws InvalidInputException if no day or place is known, or if the subjects contradict each
   *     other
   */
  public FinanceExit financeExit(FactCarrier... loan) {
    Facts facts = facts(loan);
    return FinanceExit.of(law(facts), facts);
  }

  private Facts facts(FactCarrier... subjects) {
    return told.of(book.dictionary(), List.of(subjects));
  }

  private RuleBook law(Facts facts) {
    return book.asOf(Circumstances.dayOf(facts)).in(Circumstances.placeOf(facts));
  }
}
