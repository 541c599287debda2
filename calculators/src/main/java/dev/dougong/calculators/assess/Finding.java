package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * What one provision says about the case: an item of an assessment.
 *
 * @param provision the provision
 * @param document the document it stands in
 * @param group the heading it stands under
 * @param standing how the case stands with it
 * @param outcome the outcome with values, reasons and missing facts; empty if it failed
 * @param problem why it failed; empty if it did not
 * @param about the indicator that it is about, where one provision is asked about several;
 *     otherwise empty
 */
public record Finding(
    Provision provision,
    PolicyDocument document,
    Group group,
    Standing standing,
    Optional<Outcome> outcome,
    String problem,
    Text about) {

  static Finding of(RuleBook book, Provision provision, Facts facts, Text about) {
    PolicyDocument document = book.documentOf(provision);
    Group group = Group.of(provision.kind());
    try {
      Outcome outcome = book.question(provision.id()).evaluate(facts);
      return new Finding(
          provision, document, group, Standing.of(outcome), Optional.of(outcome), "", about);
    } catch (EvaluationException e) {
      return new Finding(
          provision,
          document,
          group,
          Standing.FAILED,
          Optional.empty(),
          String.valueOf(e.getMessage()),
          about);
    }
  }

  /**
   * Whether the other finding is about the same matter: the same provision, or one of another
   * document that repeats it, amends it or decides the same of the same subject.
   */
  public boolean isAboutTheSameAs(Finding other) {
    return about.equals(other.about())
        && (provision.id().equals(other.provision.id())
            || (provision.kind() == other.provision.kind()
                && Overlaps.of(provision, other.provision)));
  }

  /** The facts that would decide what is open; empty if all is decided. */
  public ImmutableSet<String> missing() {
    return outcome.map(Outcome::missing).orElseGet(ImmutableSet::of);
  }

  /** Whether a fact is missing for one of its outputs, be the verdict decided or not. */
  public boolean isOpen() {
    return !missing().isEmpty();
  }

  /** Whether the case meets it or it applies or gives something: what an entitlement is worth. */
  public boolean isPositive() {
    return standing.isPositive();
  }

  /** Number or title of the document, and the clause: {@code 杭建工业办〔2023〕7号 三(十七)4}. */
  public String citation(Locale locale) {
    String source = document.number().isEmpty() ? document.title().in(locale) : document.number();
    return source + " " + provision.clause();
  }

  /** The decided amounts and choices beside the verdict, on one line; often empty. */
  public String result(Locale locale) {
    return outcome.map(o -> new Phrases(locale).result(o, Integer.MAX_VALUE)).orElse(problem);
  }

  /** The title of the provision, with the indicator it is about. */
  public Text title() {
    Text title = provision.title();
    return about.isEmpty()
        ? title
        : new Text(title.zh() + "：" + about.zh(), title.en() + ": " + about.en());
  }

  /** What tells it from the other findings of an assessment: provision and indicator. */
  public String key() {
    return about.isEmpty() ? provision.id() : provision.id() + " " + about.en();
  }
}
