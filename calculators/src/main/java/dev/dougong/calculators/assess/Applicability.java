package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.dougong.core.application.Application;
import dev.dougong.core.building.Building;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fund.Fund;
import dev.dougong.core.person.Person;
import dev.dougong.core.product.Product;
import dev.dougong.core.project.Project;
import dev.dougong.core.region.Region;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which provisions concern a case.
 *
 * <p>A provision does if it is about a kind of subject that is given, and asks for at least one
 * thing that is known of it; the day and the place do not count, as they are known of everything. A
 * provision that asks for nothing but day and place concerns every subject of its kind. A fact that
 * one provision alone declares makes that provision concern the case, whoever it is about.
 *
 * <p>The kinds given are those of the values of the domain model, an empty one included; further
 * facts only add to what is known of them, so that an answer to a question about a contract does
 * not open a hundred questions about a project. Where bare facts are all that is given, their kinds
 * count. A building stands in a project and a project is made of buildings, so either gives both; a
 * city and a county are regions.
 */
final class Applicability {

  /** What the relation of a provision to the case is. */
  enum Relation {
    /** It concerns the case. */
    CONCERNED,
    /** It is about such a subject, but asks for nothing that is known. */
    UNTOUCHED,
    /** It is about something else. */
    FOREIGN
  }

  private final RuleBook book;
  private final ImmutableSet<Provision.Subject> given;
  private final ImmutableSet<String> telling;

  private Applicability(
      RuleBook book, ImmutableSet<Provision.Subject> given, ImmutableSet<String> telling) {
    this.book = book;
    this.given = given;
    this.telling = telling;
  }

  static Applicability of(RuleBook book, Facts facts, List<? extends FactCarrier> subjects) {
    ImmutableSet<String> telling = telling(facts);
    Set<Provision.Subject> given = EnumSet.noneOf(Provision.Subject.class);
    subjects.forEach(subject -> given.addAll(kindsOf(subject)));
    if (given.isEmpty()) {
      for (String id : telling) {
        facts.dictionary().get(id).subject().ifPresent(subject -> given.addAll(kinds(subject)));
      }
    }
    return new Applicability(book, ImmutableSet.copyOf(given), telling);
  }

  /** The same subjects with other facts known of them, under the law of a book. */
  Applicability with(RuleBook law, Facts facts) {
    return new Applicability(law, given, telling(facts));
  }

  private static ImmutableSet<String> telling(Facts facts) {
    return facts.ids().stream()
        .filter(id -> !isCircumstance(facts.dictionary().get(id)))
        .collect(ImmutableSet.toImmutableSet());
  }

  Relation of(Provision provision) {
    boolean declaresKnown =
        provision.inputs().stream().anyMatch(i -> !i.shared() && telling.contains(i.id()));
    if (declaresKnown) {
      return Relation.CONCERNED;
    }
    if (!given.contains(provision.subject())) {
      return Relation.FOREIGN;
    }
    ImmutableSet<String> asked = book.factsOf(provision.id());
    boolean asksForKnown = !Sets.intersection(asked, telling).isEmpty();
    return asksForKnown || asked.stream().allMatch(Applicability::isCircumstance)
        ? Relation.CONCERNED
        : Relation.UNTOUCHED;
  }

  /** Whether the fact says when and where, which is known of everything. */
  static boolean isCircumstance(String id) {
    return FactDictionary.standard().find(id).filter(Applicability::isCircumstance).isPresent();
  }

  private static boolean isCircumstance(FactDefinition fact) {
    return fact.id().equals("regionCode")
        || fact.subject().filter(s -> s == dev.dougong.core.fact.Subject.TIME).isPresent();
  }

  private static Set<Provision.Subject> kindsOf(FactCarrier subject) {
    if (subject instanceof Project || subject instanceof Building) {
      return kinds(dev.dougong.core.fact.Subject.PROJECT);
    } else if (subject instanceof Enterprise) {
      return kinds(dev.dougong.core.fact.Subject.ENTERPRISE);
    } else if (subject instanceof Contract) {
      return kinds(dev.dougong.core.fact.Subject.CONTRACT);
    } else if (subject instanceof Region) {
      return kinds(dev.dougong.core.fact.Subject.REGION);
    } else if (subject instanceof Fund) {
      return kinds(dev.dougong.core.fact.Subject.FUND);
    } else if (subject instanceof Application) {
      return kinds(dev.dougong.core.fact.Subject.APPLICATION);
    } else if (subject instanceof Product) {
      return kinds(dev.dougong.core.fact.Subject.PRODUCT);
    } else if (subject instanceof Person) {
      return kinds(dev.dougong.core.fact.Subject.PERSON);
    }
    return ImmutableSet.of();
  }

  private static Set<Provision.Subject> kinds(dev.dougong.core.fact.Subject subject) {
    return switch (subject) {
      case TIME -> ImmutableSet.of();
      case REGION ->
          ImmutableSet.of(
              Provision.Subject.REGION, Provision.Subject.CITY, Provision.Subject.COUNTY);
      case PROJECT, BUILDING ->
          ImmutableSet.of(Provision.Subject.PROJECT, Provision.Subject.BUILDING);
      case ENTERPRISE -> ImmutableSet.of(Provision.Subject.ENTERPRISE);
      case CONTRACT -> ImmutableSet.of(Provision.Subject.CONTRACT);
      case PRODUCT -> ImmutableSet.of(Provision.Subject.PRODUCT);
      case PERSON -> ImmutableSet.of(Provision.Subject.PERSON);
      case FUND -> ImmutableSet.of(Provision.Subject.FUND);
      case APPLICATION -> ImmutableSet.of(Provision.Subject.APPLICATION);
    };
  }
}
