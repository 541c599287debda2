package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.internal.Circumstances;
import dev.dougong.calculators.internal.Setting;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.book.Standing;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers what an enterprise, a project or whoever else is given: awards, tax benefits, floor area
 * and loans, each with its payer, and the totals without what excludes one another.
 *
 * <p>Asked are the provisions that hold on the day in the place and ask for at least one thing that
 * is known of the case. The day and the place are never guessed: they are told to the calculator or
 * are among the facts ({@code asOfDate}, {@code regionCode}).
 */
@CheckReturnValue
public final class Subsidies {

  private final Setting setting;
  private final ImmutableList<Benefit> benefits;

  private Subsidies(Setting setting, ImmutableList<Benefit> benefits) {
    this.setting = setting;
    this.benefits = benefits;
  }

  /** With the standard rules. */
  public static Subsidies standard() {
    return of(RuleBook.standard());
  }

  /** With the rules of that book; amounts that a book of one's own adds are recognised. */
  public static Subsidies of(RuleBook book) {
    return new Subsidies(Setting.of(book), Catalogue.STANDARD.of(book));
  }

  /** What the standard rules give these subjects on that day in the place with that code. */
  public static SubsidyStatement due(LocalDate date, String code, FactCarrier... subjects) {
    return standard().asOf(date).in(code).due(subjects);
  }

  /** The same for a question about that day. */
  public Subsidies asOf(LocalDate date) {
    return new Subsidies(setting.asOf(date), benefits);
  }

  /** The same for a question in that place. */
  public Subsidies in(Jurisdiction where) {
    return new Subsidies(setting.in(where), benefits);
  }

  /** The same for a question in the place with that GB/T 2260 code. */
  public Subsidies in(String code) {
    return in(Jurisdiction.of(code));
  }

  /**
   * What these subjects, taken together as one case, are given.
   *
   * @throws InvalidInputException if two of them contradict each other, or the day or the place of
   *     the question, and if no day or place is known
   */
  public SubsidyStatement due(FactCarrier... subjects) {
    return due(ImmutableList.copyOf(subjects));
  }

  /** The same for subjects in a list. */
  public SubsidyStatement due(List<? extends FactCarrier> subjects) {
    return due(setting.facts(subjects));
  }

  /**
   * What would be due if one fact stood a grade higher, for every fact that is known, has a grade
   * above and bears on a benefit here; the greatest gain first.
   */
  public ImmutableList<GradeStep> oneGradeHigher(FactCarrier... subjects) {
    return oneGradeHigher(ImmutableList.copyOf(subjects));
  }

  /** The same for subjects in a list. */
  public ImmutableList<GradeStep> oneGradeHigher(List<? extends FactCarrier> subjects) {
    Facts facts = setting.facts(subjects);
    SubsidyStatement before = due(facts);
    ImmutableSet<String> asked =
        before.entitlements().stream()
            .flatMap(e -> setting.book().factsOf(e.provision().id()).stream())
            .collect(ImmutableSet.toImmutableSet());
    return facts.ids().stream()
        .filter(asked::contains)
        .flatMap(fact -> step(facts, fact, before).stream())
        .sorted((a, b) -> b.gain().compareTo(a.gain()))
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<GradeStep> step(Facts facts, String id, SubsidyStatement before) {
    FactDefinition fact = facts.dictionary().get(id);
    Object from = facts.get(id);
    if (from == null) {
      return Optional.empty();
    }
    return Catalogue.STANDARD
        .above(id, from)
        .filter(to -> fact.values().isEmpty() || fact.valueIds().contains(to.toString()))
        .map(to -> new GradeStep(fact, from, to, before, due(facts.with(id, to))));
  }

  private SubsidyStatement due(Facts facts) {
    LocalDate date = Circumstances.dayOf(facts);
    Jurisdiction where = Circumstances.placeOf(facts);
    ImmutableList.Builder<Entitlement> entitlements = ImmutableList.builder();
    Map<String, Standing> notInForce = new LinkedHashMap<>();
    Map<String, Outcome> outcomes = new HashMap<>();
    for (Benefit benefit : benefits) {
      Provision provision = setting.book().provision(benefit.provision());
      if (!holdsIn(benefit, provision, where) || !setting.concerns(provision.id(), facts)) {
        continue;
      }
      Standing standing = setting.standing(provision, date);
      if (standing.inForce()) {
        Outcome outcome =
            outcomes.computeIfAbsent(provision.id(), id -> setting.book().evaluate(id, facts));
        entitlements.add(Entitlement.of(benefit, outcome, Catalogue.STANDARD.exclusion(benefit)));
      } else {
        notInForce.put(provision.id(), standing);
      }
    }
    return new SubsidyStatement(date, where, entitlements.build(), notInForce);
  }

  private boolean holdsIn(Benefit benefit, Provision provision, Jurisdiction where) {
    return benefit
        .place()
        .map(code -> Jurisdiction.of(code).contains(where))
        .orElseGet(() -> setting.holdsIn(where, provision));
  }
}
