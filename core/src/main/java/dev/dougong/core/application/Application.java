package dev.dougong.core.application;

import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.SubjectFacts;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A request or report that is handed in to an authority.
 *
 * <p>It says who asks for what with which papers; when it was handed in is a matter of the {@link
 * Occasion}.
 */
@FactsOf(Subject.APPLICATION)
@Value.Immutable
public interface Application extends FactCarrier {
  /** Who applies. */
  @FactId("applicantType")
  Optional<ApplicantType> applicant();

  /** Whether the applicant is of an admissible kind. */
  @FactId
  Optional<Boolean> isApplicantAdmissible();

  /** Whether the application is voluntary. */
  @FactId("isVoluntaryApplication")
  Optional<Boolean> isVoluntary();

  /** Whether evidence was supplied. */
  @FactId
  Optional<Boolean> hasEvidence();

  /** The report or plan that is due. */
  @FactId("reportKind")
  Optional<ReportKind> report();

  /** Whether what was found wrong has been put right. */
  @FactId
  Optional<Boolean> isRectified();

  /** Whether the circumstances are serious. */
  @FactId
  Optional<Boolean> hasSeriousCircumstances();

  /**
   * What else is known about it, as facts of the dictionary.
   *
   * <p>A fact that an attribute says, or that follows from the attributes, is refused here.
   */
  default Facts furtherFacts() {
    return Facts.none();
  }

  /** The facts for evaluation: the attributes and what else is known. */
  @Override
  @Value.Lazy
  default Facts toFacts() {
    return SubjectFacts.of(Application.class, this).further(furtherFacts());
  }

  /** Refuses what the fact dictionary does not allow. */
  @Value.Check
  default void check() {
    toFacts();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an application. */
  final class Builder extends ImmutableApplication.Builder {
    Builder() {}
  }
}
