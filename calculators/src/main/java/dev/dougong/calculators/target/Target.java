package dev.dougong.calculators.target;

import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a region is to reach: a provision, or one indicator of its table.
 *
 * @param provision the provision
 * @param document the document it stands in
 * @param indicator the indicator; empty if the provision has one figure only
 */
public record Target(
    Provision provision, PolicyDocument document, Optional<AllowedValue> indicator) {

  /** What is to be reached: the indicator, otherwise the title of the provision. */
  public Text label() {
    return indicator.map(i -> new Text(i.zh(), i.en())).orElseGet(provision::title);
  }

  /** The place that set it. */
  public Jurisdiction setBy() {
    return Jurisdiction.of(document.jurisdiction());
  }

  /** Number or title of the document, and the clause. */
  public String citation(Locale locale) {
    String source = document.number().isEmpty() ? document.title().in(locale) : document.number();
    return source + " " + provision.clause();
  }

  /** The id of the provision, with the indicator if there is one. */
  @Override
  public String toString() {
    return provision.id() + indicator.map(i -> " " + i.id()).orElse("");
  }
}
