package dev.dougong.calculators.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DutiesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final int SAMPLES = 4_000;

  static Stream<Duty> listed() {
    return Duties.STANDARD.listed().stream();
  }

  static Stream<Duty> all() {
    return Duties.STANDARD.of(BOOK).stream();
  }

  @ParameterizedTest
  @MethodSource("listed")
  void whatTheListNamesIsInTheBook(Duty duty) {
    Provision provision = BOOK.provision(duty.provision());
    Provision.Output output = output(provision, duty.output());

    assertThat(values(output)).containsAll(duty.says().keySet());
    assertThat(duty.says().isEmpty())
        .as("an enum or a list needs words")
        .isEqualTo(Set.of("boolean", "integer").contains(output.type()) && !saysNo(duty));
    assertThat(provision.inputs())
        .extracting(Provision.Input::id)
        .containsAll(duty.unfulfilled().keySet());
    duty.unfulfilled().forEach((id, value) -> assertThat(value).isEqualTo(checked(id, value)));
    duty.only().forEach((id, value) -> assertThat(value).isEqualTo(checked(id, value)));
    assertThat(duty.only()).doesNotContainKeys(duty.unfulfilled().keySet().toArray(String[]::new));
    duty.above()
        .ifPresent(other -> assertThat(output(provision, other).type()).isEqualTo("integer"));
    duty.level().ifPresent(level -> assertThat(unitOf(provision, level)).isIn("", duty.unit()));
    assertThat(duty.level().isPresent()).isEqualTo(!duty.unit().isEmpty());
  }

  private static boolean saysNo(Duty duty) {
    return duty.says().containsKey("false");
  }

  private static Object checked(String fact, Object value) {
    return Optional.ofNullable(Facts.builder(BOOK.dictionary()).put(fact, value).build().get(fact))
        .orElseThrow();
  }

  private static Set<String> values(Provision.Output output) {
    return output.type().equals("boolean")
        ? Set.of("true", "false")
        : output.values().stream().map(AllowedValue::id).collect(Collectors.toSet());
  }

  private static String unitOf(Provision provision, String level) {
    Provision.Parameter parameter = provision.parameters().get(level);
    if (parameter != null) {
      assertThat(parameter.value()).isInstanceOf(BigDecimal.class);
      return parameter.unit();
    }
    return output(provision, level).unit();
  }

  private static Provision.Output output(Provision provision, String name) {
    return provision.outputs().stream()
        .filter(o -> o.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(provision.id() + " has no output " + name));
  }

  @Test
  void noOutputIsListedTwiceUnderOneTopic() {
    assertThat(Duties.STANDARD.listed().stream().map(d -> d.topic() + d.provision() + d.output()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyTopicIsSpokenOf() {
    assertThat(all().map(Duty::topic).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Topic.values());
  }

  @Test
  void mandatesAreRecognisedByTheNamesOfTheirOutputs() {
    assertThat(all().filter(d -> d.topic() == Topic.STEEL).map(Duty::provision))
        .contains(
            "hangjiangongyeban-2023-7/3.1-b",
            "hangjianke-2023-70/2.6-b",
            "hangzhengbanhan-2022-11/7-a",
            "luozheng-2024-28/13-c",
            "zhejianjian-2022-17/3.5.1-a",
            "zhejianjian-2022-17/3.5-box4.2");
    assertThat(all().filter(d -> d.topic() == Topic.PREFABRICATION).map(Duty::provision))
        .contains(
            "hangjiangongye-2020-1/1-a",
            "hangjiangongyeban-2023-7/3.1-a",
            "hangjiangongyeban-2023-7/3.2-a",
            "hangjianke-2023-70/2.6-a",
            "hangjianshefa-2020-347/1.1-a",
            "luozheng-2024-28/13-b");
    assertThat(all().filter(d -> d.topic() == Topic.RENEWABLE_ENERGY).map(Duty::provision))
        .contains("zhejiang-lvse-jianzhu-tiaoli-2020/31");
  }

  /** Looks for a project that is bound, among projects made at random from what may be answered. */
  @ParameterizedTest
  @MethodSource("all")
  void everyDutyBindsSomeProject(Duty duty) {
    Random random = new Random(duty.hashCode());
    List<FactDefinition> asked =
        Stream.concat(
                BOOK.provision(duty.provision()).inputs().stream().map(Provision.Input::fact),
                duty.only().keySet().stream().map(BOOK.dictionary()::get))
            .distinct()
            .toList();
    Set<Standing> found = new HashSet<>();
    for (int i = 0; i < SAMPLES && !found.contains(Standing.BINDING); i++) {
      found.add(duty.of(BOOK, someProject(duty, asked, random)).standing());
    }
    assertThat(found).contains(Standing.BINDING).doesNotContain(Standing.UNDETERMINED);
  }

  private static Facts someProject(Duty duty, List<FactDefinition> asked, Random random) {
    Facts.Builder facts = Facts.builder(BOOK.dictionary());
    for (FactDefinition fact : asked) {
      facts.put(fact.id(), someValue(duty, fact, random));
    }
    return facts.build();
  }

  private static Object someValue(Duty duty, FactDefinition fact, Random random) {
    if (fact.unit().equals(Optional.of(FactDefinition.PLACE_CODE))) {
      String code = BOOK.documentOf(BOOK.provision(duty.provision())).jurisdiction();
      List<String> places =
          new ArrayList<>(
              List.of(code, "330100", "330106", "330110", "340100", "640100", "430100"));
      return places.get(random.nextInt(places.size()));
    }
    Object one = single(fact, random);
    return fact.type().isList() ? List.of(one) : one;
  }

  private static Object single(FactDefinition fact, Random random) {
    if (fact.type().kind() == FactType.Kind.ENUM) {
      List<String> values = ImmutableSet.copyOf(fact.valueIds()).asList();
      return values.get(random.nextInt(values.size()));
    }
    return switch (fact.type().kind()) {
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_500));
      default ->
          fact.max()
              .map(max -> (Object) (random.nextBoolean() ? max : BigDecimal.ONE))
              .orElseGet(() -> List.of(1, 2_025, 30_000, 9_000_000).get(random.nextInt(4)));
    };
  }
}
