package dev.dougong.calculators.gap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.FactType.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  private static FactDefinition fact(FactType type, String... names) {
    return FactDefinition.builder()
        .id("someFact")
        .type(type)
        .values(Arrays.stream(names).map(name -> AllowedValue.of(name, name, name)).toList())
        .build();
  }

  private static final FactDefinition YES_OR_NO = fact(FactType.BOOLEAN);
  private static final FactDefinition GRADE = fact(FactType.ENUM, "A", "B", "C", "D");
  private static final FactDefinition STAGES = fact(FactType.listOf(Kind.ENUM), "A", "B", "C");

  @Test
  void yesTurnsIntoNo() {
    assertThat(Choices.of(YES_OR_NO, true)).containsExactly(false);
    assertThat(Choices.of(YES_OR_NO, false)).containsExactly(true);
    assertThat(Choices.of(YES_OR_NO, null)).containsExactly(true, false);
  }

  @Test
  void theNeighboursOfAGradeComeFirst() {
    assertThat(Choices.of(GRADE, "C")).containsExactly("B", "D", "A");
    assertThat(Choices.of(GRADE, "A")).containsExactly("B", "C", "D");
    assertThat(Choices.of(GRADE, "D")).containsExactly("C", "B", "A");
    assertThat(Choices.of(GRADE, null)).containsExactly("A", "B", "C", "D");
  }

  @Test
  void aListHasOneNameMoreOrLessOrAll() {
    assertThat(Choices.of(STAGES, List.of("A")))
        .containsExactly(List.of(), List.of("A", "B"), List.of("A", "C"), List.of("A", "B", "C"));
    assertThat(Choices.of(STAGES, null))
        .containsExactly(List.of("A"), List.of("B"), List.of("C"), List.of("A", "B", "C"));
    assertThat(Choices.of(STAGES, List.of("A", "B", "C")))
        .containsExactly(List.of("B", "C"), List.of("A", "C"), List.of("A", "B"));
  }

  @Test
  void whatHasNoNamesHasNoChoices() {
    assertThat(Choices.of(fact(FactType.STRING), "x")).isEmpty();
    assertThat(Choices.of(fact(FactType.listOf(Kind.STRING)), List.of("x"))).isEmpty();
  }
}
