package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.region.IndicatorReport;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What policy says about one case on one day in one place.
 *
 * <p>It depends on the rule book, the day, the place and the facts alone; in which order facts and
 * subjects were given does not show.
 */
public final class Assessment {

  private final RuleBook book;
  private final RuleBook law;
  private final Applicability applicability;
  private final Reports reports;
  private final LocalDate date;
  private final Jurisdiction place;
  private final Facts facts;
  private final ImmutableList<Finding> findings;
  private final ImmutableList<Provision> untouched;
  private volatile @Nullable ImmutableList<MissingFact> missing;
  private volatile @Nullable ImmutableList<Overlap> overlaps;

  private Assessment(
      RuleBook book, RuleBook law, Applicability applicability, Reports reports, Facts facts) {
    this.book = book;
    this.law = law;
    this.applicability = applicability;
    this.reports = reports;
    this.facts = facts;
    this.date = (LocalDate) Objects.requireNonNull(facts.get("asOfDate"));
    this.place = Jurisdiction.of((String) Objects.requireNonNull(facts.get("regionCode")));
    ImmutableList.Builder<Finding> asked = ImmutableList.builder();
    ImmutableList.Builder<Provision> others = ImmutableList.builder();
    for (Provision provision : law.provisions()) {
      switch (applicability.of(provision)) {
        case CONCERNED -> ask(provision, asked);
        case UNTOUCHED -> {
          if (reports.about(provision).isEmpty()) {
            others.add(provision);
          } else {
            ask(provision, asked);
          }
        }
        case FOREIGN -> {}
      }
    }
    this.findings = asked.build();
    this.untouched = others.build();
  }

  private void ask(Provision provision, ImmutableList.Builder<Finding> asked) {
    List<IndicatorReport> about = reports.about(provision);
    if (about.isEmpty()) {
      asked.add(Finding.of(law, provision, facts, Text.EMPTY));
    }
    for (IndicatorReport report : about) {
      asked.add(Finding.of(law, provision, Reports.with(facts, report), Reports.label(report)));
    }
  }

  static Assessment of(
      RuleBook book, RuleBook law, Applicability applicability, Reports reports, Facts facts) {
    return new Assessment(book, law, applicability, reports, facts);
  }

  /**
   * The same subjects with other facts: what would be said of them if these were so.
   *
   * @throws InvalidInputException if a fact is not known to the book, not of its type, or if it is
   *     the day or the place, for which {@link #at} and the assessor are there
   */
  public Assessment with(Map<String, ? extends @Nullable Object> changes) {
    Facts changed = facts;
    for (Map.Entry<String, ? extends @Nullable Object> change : changes.entrySet()) {
      if (change.getKey().equals("asOfDate") || change.getKey().equals("regionCode")) {
        throw InvalidInputException.of(
            change.getKey(), change.getValue(), "another fact; day and place choose the law");
      }
      changed = changed.with(change.getKey(), change.getValue());
    }
    return new Assessment(book, law, applicability.with(law, changed), reports, changed);
  }

  /** The same case on another day, under the law of that day. */
  public Assessment at(LocalDate day) {
    return under(book, facts.with("asOfDate", day));
  }

  /** The same case in another place, under the law of that place. */
  public Assessment at(Jurisdiction where) {
    return under(book, facts.with("regionCode", where.code()));
  }

  /** The same case under another rule book. */
  public Assessment under(RuleBook other) {
    return under(other, facts);
  }

  private Assessment under(RuleBook all, Facts told) {
    LocalDate day = (LocalDate) Objects.requireNonNull(told.get("asOfDate"));
    String code = (String) Objects.requireNonNull(told.get("regionCode"));
    RuleBook then = lawOf(all, day, Jurisdiction.of(code));
    return new Assessment(all, then, applicability.with(then, told), reports, told);
  }

  /** The policies of a place on a day; a standard binds nobody by itself. */
  static RuleBook lawOf(RuleBook all, LocalDate day, Jurisdiction where) {
    return all.asOf(day)
        .in(where)
        .where(
            provision ->
                all.documentOf(provision).provenance()
                    != PolicyDocument.Provenance.STANDARD_NOT_IN_CORPUS);
  }

  private ImmutableList<MissingFact> findMissing() {
    Map<String, List<Finding>> heldUp = new LinkedHashMap<>();
    for (Finding finding : findings) {
      for (String fact : finding.missing()) {
        heldUp.computeIfAbsent(fact, f -> new ArrayList<>()).add(finding);
      }
    }
    Map<Finding, Optional<BigDecimal>> stakes = new HashMap<>();
    findings.stream()
        .filter(Stakes::hasOpenAmount)
        .forEach(finding -> stakes.put(finding, Stakes.of(law, facts, finding)));
    return heldUp.entrySet().stream()
        .map(e -> missingFact(e.getKey(), e.getValue(), stakes))
        .sorted(
            Comparator.comparing((MissingFact f) -> -f.provisions().size())
                .thenComparing(f -> f.atStake().negate())
                .thenComparing(MissingFact::id))
        .collect(ImmutableList.toImmutableList());
  }

  private MissingFact missingFact(
      String id, List<Finding> heldUp, Map<Finding, Optional<BigDecimal>> stakes) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean bounded = true;
    for (Finding finding : heldUp) {
      Optional<BigDecimal> stake = stakes.getOrDefault(finding, Optional.of(BigDecimal.ZERO));
      sum = sum.add(stake.orElse(BigDecimal.ZERO));
      bounded &= stake.isPresent();
    }
    List<String> ids = heldUp.stream().map(f -> f.provision().id()).distinct().toList();
    return new MissingFact(facts.dictionary().get(id), ids, sum, bounded);
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

  /** The whole book, of which the law of the place on the day is a part. */
  public RuleBook book() {
    return book;
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

  /** The finding of a provision, if it concerns the case; the first, if it is asked repeatedly. */
  public Optional<Finding> finding(String provisionId) {
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

  /**
   * The facts that would decide open items: those that hold up most items first, then those with
   * most money at stake, then by id.
   */
  public ImmutableList<MissingFact> missing() {
    ImmutableList<MissingFact> found = missing;
    if (found == null) {
      found = findMissing();
      missing = found;
    }
    return found;
  }

  /**
   * The pairs of items in which two documents speak about one matter: duplicates, the stricter of
   * two demands, and contradictions.
   */
  public ImmutableList<Overlap> overlaps() {
    ImmutableList<Overlap> found = overlaps;
    if (found == null) {
      found = Overlaps.of(findings, Applicability::isCircumstance);
      overlaps = found;
    }
    return found;
  }

  /** The pairs that contradict each other; which of the two holds is not decided here. */
  public ImmutableList<Overlap> conflicts() {
    return overlaps().stream()
        .filter(overlap -> overlap.relation() == Overlap.Relation.CONFLICT)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What the case is given, summed up by payer and in floor area, as {@link
   * dev.dougong.calculators.subsidy.Subsidies} counts it.
   *
   * <p>Of benefits that exclude one another the highest counts; an amount that is only the most
   * that may be paid, and what a missing fact leaves open, count nothing. Money paid out, tax
   * relieved and deductions from income are never added to each other.
   */
  public ImmutableList<Total> totals() {
    return Totals.of(this);
  }

  /**
   * The items that the other assessment says something else about: those it has no longer or says
   * otherwise, in the order of this one, then those that are new in it.
   */
  public ImmutableList<Difference> differencesTo(Assessment other) {
    Map<String, Finding> theirs = new LinkedHashMap<>();
    other.findings.forEach(finding -> theirs.put(finding.key(), finding));
    ImmutableList.Builder<Difference> differences = ImmutableList.builder();
    for (Finding mine : findings) {
      Finding their = theirs.remove(mine.key());
      if (their == null || !Difference.isNone(mine, their)) {
        differences.add(new Difference(Optional.of(mine), Optional.ofNullable(their)));
      }
    }
    theirs
        .values()
        .forEach(their -> differences.add(new Difference(Optional.empty(), Optional.of(their))));
    return differences.build();
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

  /**
   * Everything as one HTML page that needs nothing else and prints well, in Chinese for a Chinese
   * locale, otherwise in English.
   */
  public String html(Locale locale) {
    return AssessmentHtml.page(this, locale);
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
