package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.book.RuleBook;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.rule.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What policy says about one case on one day in one place.
 *
 * <p>It depends on the rule book, the day, the place and the facts alone; in which order facts and
 * subjects were given does not show.
 */
public final class Assessment {

  private final RuleBook law;
  private final LocalDate date;
  private final Jurisdiction place;
  private final Facts facts;
  private final ImmutableList<Finding> findings;
  private final ImmutableList<Provision> untouched;
  private final ImmutableList<MissingFact> missing;

  private Assessment(
      RuleBook law,
      LocalDate date,
      Jurisdiction place,
      Facts facts,
      ImmutableList<Finding> findings,
      ImmutableList<Provision> untouched) {
    this.law = law;
    this.date = date;
    this.place = place;
    this.facts = facts;
    this.findings = findings;
    this.untouched = untouched;
    this.missing = missing(facts, findings);
  }

  static Assessment of(
      RuleBook law, Applicability applicability, Facts facts, LocalDate date, Jurisdiction place) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    ImmutableList.Builder<Provision> untouched = ImmutableList.builder();
    for (Provision provision : law.provisions()) {
      switch (applicability.of(provision)) {
        case CONCERNED -> findings.add(Finding.of(law, provision, facts));
        case UNTOUCHED -> untouched.add(provision);
        case FOREIGN -> {}
      }
    }
    return new Assessment(law, date, place, facts, findings.build(), untouched.build());
  }

  private static ImmutableList<MissingFact> missing(Facts facts, List<Finding> findings) {
    Map<String, List<String>> heldUp = new LinkedHashMap<>();
    for (Finding finding : findings) {
      for (String fact : finding.missing()) {
        heldUp.computeIfAbsent(fact, f -> new ArrayList<>()).add(finding.provision().id());
      }
    }
    return heldUp.entrySet().stream()
        .map(e -> new MissingFact(facts.dictionary().get(e.getKey()), e.getValue()))
        .sorted(
            Comparator.comparing((MissingFact f) -> -f.provisions().size())
                .thenComparing(MissingFact::id))
        .collect(ImmutableList.toImmutableList());
  }

  /** The day of the question. */
  public LocalDate date() {
    return date;
  }

  /** The place of the question. */
  public Jurisdiction place() {
    return place;
  }

  /** All facts of the case, those of its subjects together. */
  public Facts facts() {
    return facts;
  }

  /** The version of the rule book that was asked. */
  public String bookVersion() {
    return law.version();
  }

  /** The book that was asked: the law of the place on the day. */
  public RuleBook law() {
    return law;
  }

  /** Every provision that concerns the case, in the order of the book. */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  /** Those under that heading. */
  public ImmutableList<Finding> findings(Group group) {
    return findings.stream()
        .filter(finding -> finding.group() == group)
        .collect(ImmutableList.toImmutableList());
  }

  /** Those with that standing. */
  public ImmutableList<Finding> findings(Standing standing) {
    return findings.stream()
        .filter(finding -> finding.standing() == standing)
        .collect(ImmutableList.toImmutableList());
  }

  /** Amounts, area bonuses, tax benefits, rights and shares of money. */
  public ImmutableList<Finding> entitlements() {
    return findings(Group.ENTITLEMENTS);
  }

  /** Duties, quotas and penalties. */
  public ImmutableList<Finding> obligations() {
    return findings(Group.OBLIGATIONS);
  }

  /** Ratios, deadlines, price limits and figures. */
  public ImmutableList<Finding> checks() {
    return findings(Group.CHECKS);
  }

  /** Points and grades. */
  public ImmutableList<Finding> scores() {
    return findings(Group.SCORES);
  }

  /** Values to be reached. */
  public ImmutableList<Finding> targets() {
    return findings(Group.TARGETS);
  }

  /** Lists in which something stands or does not. */
  public ImmutableList<Finding> catalogues() {
    return findings(Group.CATALOGUES);
  }

  /** The finding of a provision, if it concerns the case. */
  public java.util.Optional<Finding> finding(String provisionId) {
    return findings.stream().filter(f -> f.provision().id().equals(provisionId)).findFirst();
  }

  /**
   * The provisions in force about such a subject that ask for nothing that is known of it. They are
   * not asked, and their facts are not among the missing ones; the first fact of theirs that
   * becomes known makes them part of the assessment.
   */
  public ImmutableList<Provision> untouched() {
    return untouched;
  }

  /** The facts that would decide open items, those that hold up most items first, then by id. */
  public ImmutableList<MissingFact> missing() {
    return missing;
  }

  /**
   * The amounts of entitlements, summed up by the name of the result, in yuan and in floor area.
   *
   * <p>Summed up are outputs of entitlements with unit CNY or m2 that are one number, decided and
   * not zero. Only results of one name are added to each other, as a reward, a deposit and a credit
   * limit are different things. A provision that another one of them builds on is left out, as it
   * is a part of that one.
   *
   * <p>Not considered: that two awards may exclude each other, that an award may be paid by one
   * level and shared by another, and that an amount may be a ceiling; the provisions of a total are
   * listed so that a reader can judge. Undetermined and failed items count nothing.
   */
  public ImmutableList<Total> totals() {
    return Totals.of(law, entitlements());
  }

  /** The assessment as a JSON object. */
  public String toJson() {
    return AssessmentJson.write(this);
  }

  /** A summary for a terminal, in Chinese for a Chinese locale, otherwise in English. */
  public String summary(Locale locale) {
    return AssessmentText.summary(this, locale);
  }

  /** Everything for a terminal, in Chinese for a Chinese locale, otherwise in English. */
  public String text(Locale locale) {
    return AssessmentText.everything(this, locale);
  }

  /** How many items there are, and how many of them are open. */
  @Override
  public String toString() {
    long open = findings.stream().filter(Finding::isOpen).count();
    return "Assessment["
        + date
        + ", "
        + place
        + ", "
        + findings.size()
        + " items, "
        + open
        + " open]";
  }
}
