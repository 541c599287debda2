package dev.dougong.calculators.green;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Input;
import dev.dougong.engine.rule.Provision.Output;
import dev.dougong.engine.rule.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a project uses the green materials that it must: every share that binds it is enough.
 *
 * <p>A value is missing where no share binds the project. Clauses that ask for green materials
 * without a share are listed beside it and do not count.
 */
public final class GreenMaterials implements Result<Boolean> {

  private static final String MET = "compliant";
  private static final Pattern SHARE = Pattern.compile("compliantShare|share");
  private static final Pattern DUTY =
      Pattern.compile("green(Building)?Material(Force|Priority|Duty|Result)");

  private final ImmutableList<MaterialShare> shares;
  private final ImmutableList<MaterialDuty> duties;

  private GreenMaterials(ImmutableList<MaterialShare> shares, ImmutableList<MaterialDuty> duties) {
    this.shares = shares;
    this.duties = duties;
  }

  static GreenMaterials of(RuleBook law, Facts facts) {
    ImmutableList<MaterialShare> shares =
        law.ofKind(Provision.Kind.RATIO_CHECK).provisions().stream()
            .filter(GreenMaterials::isProcurement)
            .flatMap(provision -> named(provision, SHARE))
            .map(found -> share(law, facts, found))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<MaterialDuty> duties =
        law.provisions().stream()
            .flatMap(provision -> named(provision, DUTY))
            .map(found -> duty(law, facts, found))
            .collect(ImmutableList.toImmutableList());
    return new GreenMaterials(shares, duties);
  }

  /** An output of a provision. */
  private record Found(Provision provision, Output output) {}

  private static boolean isProcurement(Provision provision) {
    return provision.inputs().stream().map(Input::id).anyMatch("isInGreenProcurementScope"::equals);
  }

  private static Stream<Found> named(Provision provision, Pattern name) {
    return provision.outputs().stream()
        .filter(output -> name.matcher(output.name()).matches())
        .map(output -> new Found(provision, output));
  }

  private static MaterialShare share(RuleBook law, Facts facts, Found found) {
    Scope scope = Scope.of(law, found.provision(), facts);
    Outcome outcome = law.evaluate(found.provision().id(), scope.facts());
    return new MaterialShare(
        outcome,
        outcome.number(found.output().name()).map(Ratio::of),
        outcome.truth(MET),
        scope.named(outcome.missing(MET)));
  }

  private static MaterialDuty duty(RuleBook law, Facts facts, Found found) {
    Outcome outcome = law.evaluate(found.provision().id(), facts);
    String name = found.output().name();
    Optional<String> answer = outcome.text(name);
    Text label =
        found.output().values().stream()
            .filter(value -> answer.filter(value.id()::equals).isPresent())
            .findFirst()
            .map(GreenMaterials::label)
            .orElse(Text.EMPTY);
    return new MaterialDuty(outcome, answer, label, outcome.missing(name));
  }

  private static Text label(AllowedValue value) {
    return new Text(value.zh(), value.en());
  }

  /** Whether every share that binds the project is enough; empty if open, or if none binds it. */
  @Override
  public Optional<Boolean> value() {
    if (shares.stream().anyMatch(share -> share.isMet().filter(met -> !met).isPresent())) {
      return Optional.of(false);
    }
    boolean binds = shares.stream().anyMatch(share -> share.isMet().isPresent());
    return missing().isEmpty() && binds ? Optional.of(true) : Optional.empty();
  }

  /** The shares that the procurement policy there and then asks for. */
  public ImmutableList<MaterialShare> shares() {
    return shares;
  }

  /** What else is said there and then of the use of green materials. */
  public ImmutableList<MaterialDuty> duties() {
    return duties;
  }

  @Override
  public ImmutableSet<String> missing() {
    if (shares.stream().anyMatch(share -> share.isMet().filter(met -> !met).isPresent())) {
      return ImmutableSet.of();
    }
    return shares.stream()
        .flatMap(share -> share.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return Stream.concat(
            shares.stream().map(MaterialShare::outcome), duties.stream().map(MaterialDuty::outcome))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("shares", shares.stream().map(GreenMaterials::members).toList());
    members.put("duties", duties.stream().map(GreenMaterials::members).toList());
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> members(MaterialShare share) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", share.outcome().provision().id());
    members.put("citation", share.citation());
    members.put("share", share.share());
    members.put("isMet", share.isMet());
    members.put("missing", share.missing());
    return members;
  }

  private static Map<String, @Nullable Object> members(MaterialDuty duty) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", duty.outcome().provision().id());
    members.put("citation", duty.citation());
    members.put("answer", duty.answer());
    members.put("label", duty.label());
    members.put("missing", duty.missing());
    return members;
  }

  /** Whether the shares are enough, and one line for each share that binds or may. */
  @Override
  public String toString() {
    String heading =
        value()
            .map(met -> met ? "enough green materials" : "too few green materials")
            .orElseGet(
                () ->
                    missing().isEmpty()
                        ? "no share of green materials is required"
                        : "undetermined, missing " + missing());
    List<MaterialShare> binding = shares.stream().filter(s -> !s.isOutOfScope()).toList();
    return binding.stream()
        .map(share -> "\n" + share.citation() + ": " + text(share))
        .collect(Collectors.joining("", heading, ""));
  }

  private static String text(MaterialShare share) {
    String amount = share.share().map(ratio -> ratio + ", ").orElse("");
    return amount + share.isMet().map(met -> met ? "enough" : "too few").orElse("open");
  }
}
