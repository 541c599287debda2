package dev.dougong.core.enterprise;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.FactsOf;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.AlsoGives;
import dev.dougong.core.internal.FieldRules;
import dev.dougong.core.internal.SubjectFacts;
import dev.dougong.core.place.Jurisdiction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A company of the construction business: who it is, what it may do and how it stands.
 *
 * <p>A list that is empty says nothing: qualifications are unknown until the first is given, and
 * once given they are taken to be all of them. Yearly figures are kept by year, and {@link #inYear}
 * picks those of a question.
 */
@FactsOf(Subject.ENTERPRISE)
@Value.Immutable
public interface Enterprise extends FactCarrier {
  /** Registered name. */
  @FactId("enterpriseName")
  Optional<String> name();

  /** Unified social credit code. */
  Optional<SocialCreditCode> creditCode();

  /** Place of registration. */
  @FactId("registeredRegionCode")
  Optional<Jurisdiction> place();

  /** Main business. */
  @FactId("enterpriseKind")
  Optional<EnterpriseKind> kind();

  /** Size class. */
  @FactId("enterpriseSize")
  Optional<EnterpriseSize> size();

  /** Industry, where its capacity or energy is regulated. */
  @FactId
  Optional<Industry> industry();

  /** Whether it has legal personality of its own. */
  @FactId
  Optional<Boolean> isIndependentLegalPerson();

  /** The qualifications held, all of them or none said. */
  ImmutableList<Qualification> qualifications();

  /** The certificates held. */
  ImmutableList<Certification> certifications();

  /** Awards and recognised achievements. */
  ImmutableList<Award> awards();

  /** Honours and rankings newly obtained. */
  @FactId
  ImmutableList<Honour> honours();

  /** Figures by year, each year once. */
  ImmutableList<AnnualAccounts> accounts();

  /** How it stands with the record keepers. */
  Optional<CreditStanding> credit();

  /** Its accidents. */
  Optional<SafetyRecord> safety();

  /** What it has invented. */
  Optional<Innovation> innovation();

  /** What it has built prefabricated. */
  Optional<PrefabExperience> prefabExperience();

  /** Its base for building parts. */
  Optional<ProductionSite> productionSite();

  /**
   * What else is known about it, as facts of the dictionary.
   *
   * <p>A fact that an attribute says, or that follows from the attributes, is refused here.
   */
  default Facts furtherFacts() {
    return Facts.none();
  }

  /**
   * The facts for evaluation.
   *
   * <p>From the qualifications follow {@code contractorGrade}, {@code generalContractingGrade} and
   * {@code designQualification}, the best of each; A and B count as the first and second class. The
   * category and grade "asked about" are those of the only qualification, if there is one only; in
   * the same way the figures of the only year and the only award. {@code
   * managementSystemsCertified} follows from the three certificates together.
   */
  @AlsoGives({
    "contractorGrade",
    "generalContractingGrade",
    "designQualification",
    "qualificationCategory",
    "qualificationGrade",
    "managementSystemsCertified",
    "awardLevel",
    "achievement"
  })
  @Override
  @Value.Lazy
  default Facts toFacts() {
    return SubjectFacts.of(Enterprise.class, this)
        .follows("contractorGrade", HeldQualifications.contractorGrade(qualifications()))
        .follows(
            "generalContractingGrade", HeldQualifications.generalContractingGrade(qualifications()))
        .follows("designQualification", HeldQualifications.designQualification(qualifications()))
        .follows(
            "qualificationCategory",
            SubjectFacts.only(qualifications()).map(Qualification::category))
        .follows(
            "qualificationGrade",
            SubjectFacts.only(qualifications())
                .map(Qualification::grade)
                .flatMap(HeldQualifications::known))
        .follows("managementSystemsCertified", threeManagementSystems(certifications()))
        .follows("awardLevel", SubjectFacts.only(awards()).map(Award::level))
        .follows("achievement", SubjectFacts.only(awards()).flatMap(Award::kind))
        .further(furtherFacts());
  }

  /** Refuses what the fact dictionary does not allow, and two accounts of one year. */
  @Value.Check
  default void check() {
    FieldRules.requireDistinct("accounts", accounts(), AnnualAccounts::year);
    toFacts();
  }

  /**
   * The enterprise with the figures and awards of that year alone, for a question about it.
   *
   * <p>Facts such as {@code annualOutputValue} do not name their year: they belong to the year of
   * the question.
   */
  default Enterprise inYear(int year) {
    return builder()
        .copyFrom(this)
        .accounts(accounts().stream().filter(a -> a.year() == year).toList())
        .awards(awards().stream().filter(a -> a.year() == year).toList())
        .build();
  }

  private static Optional<Boolean> threeManagementSystems(List<Certification> certifications) {
    Set<CertificationKind> held = new HashSet<>();
    certifications.forEach(certification -> held.add(certification.kind()));
    return held.containsAll(
            List.of(
                CertificationKind.QUALITY_MANAGEMENT,
                CertificationKind.ENVIRONMENTAL_MANAGEMENT,
                CertificationKind.SAFETY_MANAGEMENT))
        ? Optional.of(true)
        : Optional.empty();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an enterprise. */
  final class Builder extends ImmutableEnterprise.Builder {
    Builder() {}
  }
}
