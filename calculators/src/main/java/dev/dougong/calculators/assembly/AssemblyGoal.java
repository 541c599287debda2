package dev.dougong.calculators.assembly;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.quantity.Ratio;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a building is to reach: to be a prefabricated building, at a rate or with a grade.
 *
 * <p>Every goal includes the first, as neither a rate nor a grade is worth anything without it.
 */
public final class AssemblyGoal {

  private static final AssemblyGoal PREFABRICATED =
      new AssemblyGoal(Optional.empty(), Optional.empty());

  private final Optional<Ratio> rate;
  private final Optional<PrefabGrade> grade;

  private AssemblyGoal(Optional<Ratio> rate, Optional<PrefabGrade> grade) {
    this.rate = rate;
    this.grade = grade;
  }

  /** A prefabricated building. */
  public static AssemblyGoal prefabricated() {
    return PREFABRICATED;
  }

  /** A prefabricated building with at least that assembly rate. */
  public static AssemblyGoal rate(Ratio atLeast) {
    if (!atLeast.isShare()) {
      throw InvalidInputException.of("rate", atLeast, "a ratio of 0 to 1");
    }
    return new AssemblyGoal(Optional.of(atLeast), Optional.empty());
  }

  /** A prefabricated building of at least that grade. */
  public static AssemblyGoal grade(PrefabGrade atLeast) {
    return new AssemblyGoal(Optional.empty(), Optional.of(atLeast));
  }

  /** The least rate under that scheme; refuses a grade that the scheme does not have. */
  Ratio leastRate(AssemblyScheme scheme) {
    Ratio asked =
        grade
            .map(wanted -> Ratio.of(scheme.grade(wanted).from()))
            .orElseGet(() -> rate.orElse(Ratio.ZERO));
    Ratio least = Ratio.of(scheme.minRate());
    return asked.compareTo(least) < 0 ? least : asked;
  }

  /** Whether the building has to be one that is graded. */
  boolean isGraded() {
    return grade.isPresent();
  }

  /** Whether a rated building is prefabricated and has the grade, if one is wanted. */
  boolean isReachedBy(BuildingRating rating) {
    AssemblyScheme scheme = rating.scheme();
    Optional<PrefabGrade> reached = rating.grade().value();
    return rating.isPrefabricated().value().equals(Optional.of(true))
        && (grade.isEmpty()
            || (reached.isPresent()
                && scheme.grade(reached.get()).from().compareTo(scheme.grade(grade.get()).from())
                    >= 0));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssemblyGoal that && rate.equals(that.rate) && grade.equals(that.grade);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rate, grade);
  }

  /** {@code prefabricated}, {@code 60% or more} or {@code grade AA or above}. */
  @Override
  public String toString() {
    return grade
        .map(wanted -> "grade " + wanted + " or above")
        .or(() -> rate.map(wanted -> wanted + " or more"))
        .orElse("prefabricated");
  }
}
