package dev.dougong.calculators.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filled-in score table: points by item, control items, the total under its caps, the grade. */
public final class ScoreCard implements Result<BigDecimal> {

  private static final String CONTROL = "controlItemsMet";
  private static final String FAILED = "failedItems";

  private final ScoreTable table;
  private final TableLayout layout;
  private final ImmutableList<ScoreItem> items;
  private final Optional<Outcome> control;
  private final ImmutableList<Outcome> steps;
  private final BigDecimal maximum;

  ScoreCard(
      ScoreTable table,
      TableLayout layout,
      List<ScoreItem> items,
      Optional<Outcome> control,
      List<Outcome> steps,
      BigDecimal maximum) {
    this.table = table;
    this.layout = layout;
    this.items = ImmutableList.copyOf(items);
    this.control = control;
    this.steps = ImmutableList.copyOf(steps);
    this.maximum = maximum;
  }

  /** The table. */
  public ScoreTable table() {
    return table;
  }

  /** The total under all caps; empty while a fact is missing for it or if the rules give none. */
  @Override
  public Optional<BigDecimal> value() {
    return subtotal(layout.total());
  }

  /** The most that the table can give. */
  public BigDecimal maximum() {
    return maximum;
  }

  /** The lines of the table, in its order. */
  public ImmutableList<ScoreItem> items() {
    return items;
  }

  /** The line with that provision id. */
  public Optional<ScoreItem> item(String provisionId) {
    return items.stream().filter(item -> item.id().equals(provisionId)).findFirst();
  }

  /** The lines with points still to be won, most points first. */
  public ImmutableList<ScoreItem> openItems() {
    return items.stream()
        .filter(item -> item.open().signum() > 0)
        .sorted(Comparator.comparing(ScoreItem::open).reversed())
        .collect(ImmutableList.toImmutableList());
  }

  /** A total or a part of it by the name of its output, such as {@code optionalScore}. */
  public Optional<BigDecimal> subtotal(String output) {
    return step(output).flatMap(outcome -> outcome.number(output));
  }

  /** The points of items that a cap on a part or on the whole does not count. */
  public Optional<BigDecimal> lostToCaps() {
    return value().map(total -> sum().subtract(total));
  }

  private BigDecimal sum() {
    return items.stream()
        .flatMap(item -> item.points().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether all control items are met; empty while that is open and if the table has none. */
  public Optional<Boolean> controlItemsMet() {
    return control.flatMap(outcome -> outcome.truth(CONTROL));
  }

  /** The numbers of the control items that are not met; empty if all are or if that is open. */
  public ImmutableList<Integer> failedControlItems() {
    return control
        .map(outcome -> outcome.value(FAILED))
        .filter(List.class::isInstance)
        .map(
            numbers ->
                ((List<?>) numbers)
                    .stream()
                        .map(number -> ((BigDecimal) number).intValueExact())
                        .collect(ImmutableList.toImmutableList()))
        .orElseGet(ImmutableList::of);
  }

  /** The grade, as the rule names it: {@code EXCELLENT}; empty while it is open. */
  public Optional<String> grade() {
    return step(layout.verdict())
        .map(outcome -> outcome.value(layout.verdict()))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** Whether the table is passed; empty while that is open and if the table gives a grade. */
  public Optional<Boolean> passed() {
    return step(layout.verdict())
        .map(outcome -> outcome.value(layout.verdict()))
        .filter(Boolean.class::isInstance)
        .map(Boolean.class::cast);
  }

  private Optional<Outcome> step(String output) {
    return steps.stream()
        .filter(o -> o.provision().outputs().stream().anyMatch(out -> out.name().equals(output)))
        .findFirst();
  }

  /** The facts that would decide the items, the total, the control items and the grade. */
  @Override
  public ImmutableSet<String> missing() {
    ImmutableSet.Builder<String> missing = ImmutableSet.builder();
    items.forEach(item -> missing.addAll(item.missing()));
    control.ifPresent(outcome -> missing.addAll(outcome.missing()));
    ImmutableSet<String> given = between();
    steps.forEach(
        step -> step.missing().stream().filter(f -> !given.contains(f)).forEach(missing::add));
    return missing.build();
  }

  /** What one part of the table hands on to another, which nobody has to be asked for. */
  private ImmutableSet<String> between() {
    ImmutableSet.Builder<String> given = ImmutableSet.builder();
    items.forEach(item -> given.add(item.output()));
    control.ifPresent(c -> c.provision().outputs().forEach(o -> given.add(o.name())));
    steps.stream()
        .flatMap(step -> step.provision().outputs().stream())
        .map(Provision.Output::name)
        .forEach(given::add);
    return given.build();
  }

  /** The items, the control items and the steps to the grade. */
  @Override
  public ImmutableList<Outcome> outcomes() {
    ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
    items.forEach(item -> outcomes.add(item.outcome()));
    control.ifPresent(outcomes::add);
    return outcomes.addAll(steps).build();
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("table", table);
    members.put("label", table.label());
    members.put("maximum", maximum);
    members.put("items", items.stream().map(ScoreCard::members).toList());
    members.put("lostToCaps", lostToCaps());
    members.put("controlItemsMet", controlItemsMet());
    members.put("failedControlItems", failedControlItems());
    members.put("grade", grade());
    members.put("passed", passed());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> members(ScoreItem item) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", item.id());
    members.put("title", item.title());
    members.put("points", item.points());
    members.put("maximum", item.maximum());
    members.put("open", item.open());
    members.put("hasEvidence", item.hasEvidence());
    members.put("missing", item.missing());
    return members;
  }

  /** The total with the grade and a line for each item, in the language of the locale. */
  public String text(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    StringBuilder text = new StringBuilder(table.label().in(locale)).append(": ");
    text.append(value().map(Json::plain).orElse("?")).append(" / ").append(Json.plain(maximum));
    grade().ifPresent(grade -> text.append(", ").append(grade));
    passed()
        .ifPresent(
            yes ->
                text.append(
                    chinese ? (yes ? "，合格" : "，不合格") : (yes ? ", passed" : ", not passed")));
    if (!failedControlItems().isEmpty()) {
      text.append(chinese ? "，控制项未满足 " : ", control items not met ");
      text.append(failedControlItems());
    }
    lostToCaps()
        .filter(lost -> lost.signum() > 0)
        .ifPresent(
            lost ->
                text.append(chinese ? "，超上限不计 " : ", not counted above caps ")
                    .append(Json.plain(lost)));
    items.forEach(item -> text.append("\n  ").append(item.text(locale)));
    return text.toString();
  }

  /** The lines of the table, then how each comes about. */
  @Override
  public String explain(Locale locale) {
    return text(locale) + "\n\n" + Result.super.explain(locale);
  }

  /** The total with the grade and a line for each item, in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
