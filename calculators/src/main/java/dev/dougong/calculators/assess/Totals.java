package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.book.RuleBook;
import dev.dougong.core.rule.Provision;
import dev.dougong.core.rule.Provision.Output;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums up the amounts of entitlements; {@link Assessment#totals} says what is summed up. */
final class Totals {

  private static final ImmutableSet<String> UNITS = ImmutableSet.of("CNY", "m2");

  private Totals() {}

  static ImmutableList<Total> of(RuleBook book, List<Finding> entitlements) {
    Map<String, List<Finding>> byResult = new LinkedHashMap<>();
    for (Finding finding : entitlements) {
      for (Output output : finding.provision().outputs()) {
        if (UNITS.contains(output.unit()) && amount(finding, output).signum() != 0) {
          byResult.computeIfAbsent(key(output), key -> new ArrayList<>()).add(finding);
        }
      }
    }
    return byResult.entrySet().stream()
        .map(entry -> total(entry.getKey(), withoutParts(book, entry.getValue())))
        .collect(ImmutableList.toImmutableList());
  }

  private static String key(Output output) {
    return output.name() + " " + output.unit();
  }

  private static Total total(String key, List<Finding> findings) {
    BigDecimal sum = BigDecimal.ZERO;
    Output first = output(findings.get(0), key);
    for (Finding finding : findings) {
      sum = sum.add(amount(finding, output(finding, key)));
    }
    return new Total(
        first.name(),
        first.label(),
        first.unit(),
        sum,
        findings.stream().map(finding -> finding.provision().id()).toList());
  }

  private static Output output(Finding finding, String key) {
    return finding.provision().outputs().stream()
        .filter(output -> key(output).equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal amount(Finding finding, Output output) {
    return finding
        .outcome()
        .map(outcome -> outcome.value(output.name()))
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .orElse(BigDecimal.ZERO);
  }

  /** A provision that another one builds on is a part of it and would count twice. */
  private static List<Finding> withoutParts(RuleBook book, List<Finding> findings) {
    Set<String> parts = new HashSet<>();
    findings.forEach(finding -> addParts(book, finding.provision(), parts));
    return findings.stream().filter(finding -> !parts.contains(finding.provision().id())).toList();
  }

  private static void addParts(RuleBook book, Provision provision, Set<String> parts) {
    for (String used : provision.uses().values()) {
      if (parts.add(used)) {
        book.find(used).ifPresent(part -> addParts(book, part, parts));
      }
    }
  }
}
