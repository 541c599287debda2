package dev.dougong.core.domain;

import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.BoundAttribute;
import dev.dougong.core.internal.SubjectFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where in the domain model each fact of the dictionary is at home. */
final class FactHomes {

  private FactHomes() {}

  /** Every place that says the fact, or may say it, such as {@code Building.use}. */
  static List<String> of(FactDefinition fact) {
    List<String> homes = new ArrayList<>();
    DomainTypes.BY_SUBJECT.forEach(
        (subject, type) ->
            BoundAttribute.of(type).stream()
                .filter(a -> a.definition().equals(fact))
                .forEach(a -> homes.add(type.getSimpleName() + "." + a.path())));
    DomainTypes.BY_SUBJECT.forEach(
        (subject, type) -> {
          if (following(type).contains(fact.id())) {
            homes.add(type.getSimpleName() + ".toFacts");
          }
        });
    Subject subject = fact.subject().orElseThrow();
    boolean own = homes.stream().anyMatch(home -> !home.endsWith(".toFacts"));
    if (!own) {
      homes.add(DomainTypes.BY_SUBJECT.get(subject).getSimpleName() + ".furtherFacts");
    }
    return homes;
  }

  /** The facts of a subject that its type takes as further facts. */
  static List<FactDefinition> openFacts(Subject subject) {
    return SubjectFacts.open(DomainTypes.BY_SUBJECT.get(subject)).definitions();
  }

  /** The facts that follow from the attributes of a type. */
  static Set<String> following(Class<?> type) {
    return SubjectFacts.following(type).keySet();
  }

  /** A value that the definition allows. */
  static Object sample(FactDefinition fact) {
    Object one =
        switch (fact.type().kind()) {
          case DECIMAL, INTEGER -> fact.max().orElse(fact.min().orElse(BigDecimal.ONE));
          case BOOLEAN -> true;
          case STRING -> fact.unit().isPresent() ? "330100" : "甲";
          case ENUM -> fact.values().get(0).id();
          case DATE -> LocalDate.of(2024, 6, 1);
          case RECORD -> Map.of("field", BigDecimal.ONE);
        };
    return fact.type().isList() ? List.of(one) : one;
  }
}
