package dev.dougong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.internal.BoundAttribute;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactHomesTest {

  private static final FactDictionary FACTS = FactDictionary.standard();

  @Test
  void everyFactHasAHomeAndThePageSaysWhich() {
    assertThat(FACTS.definitions()).hasSize(333);
    GeneratedPage.requireCurrent("docs/facts.md", page());
  }

  @ParameterizedTest
  @EnumSource
  void everyOpenFactCanBeGivenAsAFurtherFact(Subject subject) throws Exception {
    Class<?> type = DomainTypes.BY_SUBJECT.get(subject);
    for (FactDefinition fact : FactHomes.openFacts(subject)) {
      if (FactHomes.of(fact).stream().noneMatch(home -> home.endsWith(".furtherFacts"))) {
        continue;
      }
      Facts given = Facts.of(Map.of(fact.id(), FactHomes.sample(fact)));

      assertThat(facts(type, given).get(fact.id()))
          .as(fact.id())
          .isEqualTo(fact.check(FactHomes.sample(fact)));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TIME")
  void aFactWithAnAttributeIsRefusedAsAFurtherFact(Subject subject) {
    Class<?> type = DomainTypes.BY_SUBJECT.get(subject);
    List<BoundAttribute> own =
        BoundAttribute.of(type).stream()
            .filter(a -> a.definition().subject().equals(Optional.of(subject)))
            .toList();
    assertThat(own).isNotEmpty();
    for (BoundAttribute attribute : own) {
      FactDefinition fact = attribute.definition();
      Facts given = Facts.of(Map.of(fact.id(), FactHomes.sample(fact)));

      assertThatThrownBy(() -> facts(type, given))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("furtherFacts." + fact.id() + ": ")
          .hasMessageEndingWith("the attribute " + attribute.path() + " instead");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TIME")
  void aFactOfAnotherSubjectIsRefusedAsAFurtherFact(Subject subject) {
    Facts given = Facts.of(Map.of("asOfDate", "2024-06-01"));

    assertThatThrownBy(() -> facts(DomainTypes.BY_SUBJECT.get(subject), given))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("furtherFacts.asOfDate")
        .hasMessageEndingWith("a fact of " + subject.id() + ", not of time");
  }

  @Test
  void theConstantsOfAnEnumAttributeAreTheValuesOfTheDictionary() {
    for (Class<?> type : DomainTypes.BY_SUBJECT.values()) {
      for (BoundAttribute attribute : BoundAttribute.of(type)) {
        FactDefinition fact = attribute.definition();
        boolean data = fact.id().equals("indicator");
        if (fact.type().kind() == FactType.Kind.ENUM && !data) {
          Class<?> constants = enumOf(type, attribute.path());

          assertThat(Arrays.stream(constants.getEnumConstants()).map(Object::toString))
              .as(type.getSimpleName() + "." + attribute.path())
              .containsExactlyElementsOf(fact.valueIds());
        }
      }
    }
  }

  private static Facts facts(Class<?> type, Facts further) throws Exception {
    Object builder = type.getMethod("builder").invoke(null);
    try {
      builder.getClass().getMethod("furtherFacts", Facts.class).invoke(builder, further);
      Object built = builder.getClass().getMethod("build").invoke(builder);
      return (Facts) type.getMethod("toFacts").invoke(built);
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  private static Class<?> enumOf(Class<?> type, String path) {
    Class<?> current = type;
    for (String step : path.replace("[]", "").split("\\.")) {
      current = innermost(method(current, step).getGenericReturnType());
    }
    assertThat(current.isEnum()).as(path).isTrue();
    return current;
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> innermost(Type type) {
    return type instanceof ParameterizedType generic
        ? innermost(generic.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Where each fact is at home\n\n")
        .append("Generated from the code; a test fails when it is stale. ")
        .append("Write it anew with `mvn -pl core test -Ddougong.regenerate=true`.\n\n")
        .append("A home is an attribute of a type of the domain model, such as ")
        .append("`Building.prefabrication.assemblyRate`; `[]` is an element of a list, and counts ")
        .append("when it is the only one. `Building.toFacts` means that the fact follows from ")
        .append("other attributes, `Building.furtherFacts` that it is given in the type's open ")
        .append("set of further facts, where it is checked against the dictionary. A derived fact ")
        .append(
            "may be given as long as what it is derived from is not known. A project gives the ")
        .append("facts of its buildings as well, where they hold for the whole.\n");
    Map<Subject, List<FactDefinition>> bySubject =
        FACTS.definitions().stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.subject().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    bySubject.forEach((subject, facts) -> appendSubject(page, subject, facts));
    return page.toString();
  }

  private static void appendSubject(
      StringBuilder page, Subject subject, List<FactDefinition> facts) {
    page.append("\n## ").append(subject.id()).append(' ').append(subject.zh()).append("\n\n");
    page.append("| fact | 中文 | English | type | home |\n|---|---|---|---|---|\n");
    for (FactDefinition fact : facts) {
      assertThat(FactHomes.of(fact)).as(fact.id()).isNotEmpty();
      String derived = fact.derivedFrom().isPresent() ? " (derived)" : "";
      page.append("| ")
          .append(
              String.join(
                  " | ",
                  "`" + fact.id() + "`",
                  fact.zh(),
                  fact.en(),
                  fact.type() + fact.unit().map(unit -> ", " + unit).orElse(""),
                  FactHomes.of(fact).stream()
                          .distinct()
                          .map(home -> "`" + home + "`")
                          .collect(Collectors.joining(", "))
                      + derived))
          .append(" |\n");
    }
  }
}
