package dev.dougong.calculators.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in score tables: the points of each item, the control items, the total under its caps, the
 * grade, and where the next points are cheapest.
 *
 * <p>Alternatives within an item count once and caps hold as the provisions say. Evidence is taken
 * to be there unless {@link Claims#withoutEvidence(String)} says that it is not.
 */
@CheckReturnValue
public final class Scores {

  /** The most improvements whose combinations are all tried. */
  private static final int MOST_COMBINED = 12;

  private static final Pattern POINTS_IN_TITLE = Pattern.compile("(\\d+)分");
  private static final String EVIDENCE = "hasEvidence";
  private static final String COUNTED = "countedScore";

  private final RuleBook book;

  private Scores(RuleBook book) {
    this.book = book;
  }

  /** By the standard rules. */
  public static Scores standard() {
    return of(RuleBook.standard());
  }

  /** By the rules of that book, which has to hold the provisions of the tables asked for. */
  public static Scores of(RuleBook book) {
    return new Scores(book);
  }

  /** The table filled in for an enterprise, a project, a city or a county. */
  public ScoreCard score(ScoreTable table, FactCarrier subject) {
    return score(table, Claims.of(subject));
  }

  /**
   * The table filled in for claims that say more of single items.
   *
   * @throws InvalidInputException if the claims name an item that the table does not have
   */
  public ScoreCard score(ScoreTable table, Claims claims) {
    TableLayout layout = TableLayout.of(table);
    requireItems(layout, claims);
    Facts facts = Facts.of(book.dictionary(), claims.facts().asMap());
    List<ScoreItem> items = new ArrayList<>();
    Facts full = facts;
    for (String id : layout.items()) {
      ScoreItem item = item(layout, id, claims);
      items.add(item);
      if (item.missing().isEmpty()) {
        facts = facts.with(item.output(), item.points().orElse(null));
      }
      full = full.with(item.output(), item.maximum());
    }
    Optional<Outcome> control = Optional.empty();
    if (layout.control().isPresent()) {
      Outcome outcome = book.evaluate(layout.control().get(), facts);
      facts = handedOn(facts, outcome);
      control = Optional.of(outcome);
    }
    BigDecimal maximum =
        steps(layout, full).stream()
            .flatMap(step -> number(step, layout.total()).stream())
            .findFirst()
            .orElseThrow();
    return new ScoreCard(table, layout, items, control, steps(layout, facts), maximum);
  }

  /**
   * What each improvement alone would gain, the cheapest points first; those without gain left out.
   */
  public ImmutableList<Plan> next(ScoreTable table, Claims claims, List<Improvement> improvements) {
    BigDecimal before = total(score(table, claims));
    return improvements.stream()
        .map(improvement -> plan(table, claims, before, ImmutableList.of(improvement)))
        .filter(plan -> plan.gain().signum() > 0)
        .sorted(Plan::byCostPerPoint)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The improvements that together reach a total at the least cost; empty if none do. All
   * combinations are tried; of equal cost the one with fewer improvements is taken.
   *
   * @throws InvalidInputException if there are more than twelve improvements
   */
  public Optional<Plan> cheapest(
      ScoreTable table, Claims claims, List<Improvement> improvements, BigDecimal points) {
    if (improvements.size() > MOST_COMBINED) {
      throw InvalidInputException.of(
          "improvements", improvements.size(), "at most " + MOST_COMBINED);
    }
    BigDecimal before = total(score(table, claims));
    Optional<Plan> best = Optional.empty();
    for (int chosen = 0; chosen < 1 << improvements.size(); chosen++) {
      List<Improvement> some = subset(improvements, chosen);
      Money cost = Money.sum(some.stream().map(Improvement::cost).toList());
      if (areCompatible(some) && best.filter(b -> !isBetter(some, cost, b)).isEmpty()) {
        Plan plan = plan(table, claims, before, some);
        best = before.add(plan.gain()).compareTo(points) >= 0 ? Optional.of(plan) : best;
      }
    }
    return best;
  }

  private static boolean isBetter(List<Improvement> some, Money cost, Plan than) {
    int order = cost.compareTo(than.cost());
    return order < 0 || (order == 0 && some.size() < than.improvements().size());
  }

  private static List<Improvement> subset(List<Improvement> improvements, int chosen) {
    List<Improvement> some = new ArrayList<>();
    for (int i = 0; i < improvements.size(); i++) {
      if ((chosen >> i & 1) == 1) {
        some.add(improvements.get(i));
      }
    }
    return some;
  }

  private static boolean areCompatible(List<Improvement> some) {
    return some.stream().noneMatch(a -> some.stream().anyMatch(a::excludes));
  }

  private Plan plan(
      ScoreTable table, Claims claims, BigDecimal before, List<Improvement> improvements) {
    Claims improved = claims;
    for (Improvement improvement : improvements) {
      improved = improvement.appliedTo(improved);
    }
    ScoreCard card = score(table, improved);
    return new Plan(
        improvements,
        Money.sum(improvements.stream().map(Improvement::cost).toList()),
        total(card).subtract(before),
        card);
  }

  /** The points known so far: what is open counts nothing until it is known. */
  private BigDecimal total(ScoreCard card) {
    if (card.value().isPresent()) {
      return card.value().get();
    }
    TableLayout layout = TableLayout.of(card.table());
    Facts known = Facts.builder(book.dictionary()).build();
    for (ScoreItem item : card.items()) {
      known = known.with(item.output(), item.points().orElse(BigDecimal.ZERO));
    }
    return steps(layout, known).stream()
        .flatMap(step -> number(step, layout.total()).stream())
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private ScoreItem item(TableLayout layout, String id, Claims claims) {
    Outcome outcome = book.evaluate(id, Facts.of(book.dictionary(), claims.of(id).asMap()));
    String output = output(layout, outcome.provision());
    boolean hasEvidence = !claims.withoutEvidence().contains(id);
    Optional<BigDecimal> points = outcome.number(output);
    return new ScoreItem(
        output,
        hasEvidence ? points : points.flatMap(p -> counted(layout, p)),
        maximum(layout, outcome.provision()),
        hasEvidence,
        outcome.missing(output),
        outcome);
  }

  /** What the rule on evidence leaves of points for which there is none. */
  private Optional<BigDecimal> counted(TableLayout layout, BigDecimal points) {
    String claimed =
        book.provision(layout.evidence()).inputs().stream()
            .filter(input -> input.fact().type().kind() == FactType.Kind.DECIMAL)
            .findFirst()
            .orElseThrow()
            .id();
    Facts facts =
        Facts.builder(book.dictionary()).put(claimed, points).put(EVIDENCE, false).build();
    return book.evaluate(layout.evidence(), facts).number(COUNTED);
  }

  /** The output that a step asks for. */
  private String output(TableLayout layout, Provision item) {
    ImmutableSet<String> asked =
        layout.steps().stream()
            .flatMap(step -> book.provision(step).inputs().stream())
            .map(Provision.Input::id)
            .collect(ImmutableSet.toImmutableSet());
    return item.outputs().stream()
        .map(Provision.Output::name)
        .filter(asked::contains)
        .findFirst()
        .orElseThrow();
  }

  /** The most an item can give: as its title says, its cap, otherwise the cap of optional items. */
  private BigDecimal maximum(TableLayout layout, Provision item) {
    Matcher title = POINTS_IN_TITLE.matcher(item.title().zh());
    if (title.find()) {
      return new BigDecimal(title.group(1));
    }
    return figure(item, "cap")
        .or(
            () ->
                layout.steps().stream()
                    .flatMap(step -> figure(book.provision(step), "optionalItemMax").stream())
                    .findFirst())
        .orElseThrow();
  }

  private static Optional<BigDecimal> figure(Provision provision, String parameter) {
    return Optional.ofNullable(provision.parameters().get(parameter))
        .map(Provision.Parameter::value)
        .map(BigDecimal.class::cast);
  }

  private List<Outcome> steps(TableLayout layout, Facts facts) {
    List<Outcome> steps = new ArrayList<>();
    Facts known = facts;
    for (String id : layout.steps()) {
      Outcome outcome = book.evaluate(id, known);
      known = handedOn(known, outcome);
      steps.add(outcome);
    }
    return steps;
  }

  /** The facts with what a provision gives that another one asks for. */
  private Facts handedOn(Facts facts, Outcome outcome) {
    Facts more = facts;
    for (Provision.Output output : outcome.provision().outputs()) {
      if (book.dictionary().find(output.name()).isPresent()
          && outcome.isDetermined(output.name())) {
        more = more.with(output.name(), outcome.value(output.name()));
      }
    }
    return more;
  }

  private static Optional<BigDecimal> number(Outcome outcome, String output) {
    return outcome.provision().outputs().stream().anyMatch(o -> o.name().equals(output))
        ? outcome.number(output)
        : Optional.empty();
  }

  private static void requireItems(TableLayout layout, Claims claims) {
    for (String id :
        ImmutableSet.<String>builder()
            .addAll(claims.byItem().keySet())
            .addAll(claims.withoutEvidence())
            .build()) {
      if (!layout.items().contains(id)) {
        throw InvalidInputException.of("item", id, "one of " + layout.items());
      }
    }
  }
}
