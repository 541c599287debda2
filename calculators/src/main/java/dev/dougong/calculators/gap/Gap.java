package dev.dougong.calculators.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.engine.evaluation.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What separates a case from meeting an item, and the ways to get there.
 *
 * <p>Its value is the first remedy; empty if the item is met already, or if none of the facts that
 * may change can meet it.
 *
 * @param finding the item as it is
 * @param remedies the smallest changes that meet it, each of another set of facts: fewer facts
 *     first, then smaller changes
 */
public record Gap(Finding finding, List<Remedy> remedies) implements Result<Remedy> {

  /** Copies the list. */
  public Gap {
    remedies = ImmutableList.copyOf(remedies);
  }

  @Override
  public Optional<Remedy> value() {
    return remedies.stream().findFirst();
  }

  @Override
  public ImmutableSet<String> missing() {
    return finding.missing();
  }

  @Override
  public ImmutableList<Outcome> outcomes() {
    return finding.outcome().map(ImmutableList::of).orElseGet(ImmutableList::of);
  }

  @Override
  public String toJson() {
    return GapJson.write(this);
  }

  /** The changes and what else they do, in Chinese for a Chinese locale, otherwise in English. */
  public String text(Locale locale) {
    return GapText.of(this, locale);
  }
}
