package dev.dougong.calculators.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaymentRulesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final PaymentRules RULES = PaymentRules.STANDARD;

  private static Provision.Output output(String provision, String name) {
    return BOOK.provision(provision).outputs().stream()
        .filter(output -> output.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(provision + " has no output " + name));
  }

  private static void allow(Provision.Output output, List<Object> values) {
    for (Object value : values) {
      if (value instanceof Boolean) {
        assertThat(output.type()).isEqualTo("boolean");
      } else {
        assertThat(output.values()).extracting(allowed -> allowed.id()).contains((String) value);
      }
    }
  }

  @Test
  void checksNameOutputsAndValuesThatTheirProvisionsHave() {
    for (PaymentRules.Check check : RULES.checks()) {
      assertThat(check.breach()).isNotEmpty();
      allow(output(check.provision(), check.output()), check.breach());
    }
  }

  @Test
  void sourcesNameOutputsValuesAndFactsThatTheirProvisionsHave() {
    RULES
        .questions()
        .values()
        .forEach(
            sources -> {
              for (PaymentRules.Source source : sources) {
                Provision.Output output = output(source.provision(), source.output());
                allow(output, source.yes());
                assertThat(output.type().equals("enum")).isEqualTo(!source.yes().isEmpty());
                assertThat(BOOK.provision(source.provision()).inputs())
                    .extracting(Provision.Input::id)
                    .containsAll(source.with().keySet());
              }
            });
    assertThat(RULES.sources("no such question")).isEmpty();
  }

  @Test
  void theFloorsOfTheCorpusAreThree() {
    Stream<String> floors =
        BOOK.provisions().stream()
            .filter(p -> p.outputs().stream().anyMatch(o -> o.name().equals(RULES.floor())))
            .map(Provision::id);
    assertThat(floors)
        .containsExactlyInAnyOrder(
            "caiku-2022-35/2.4-a", "caiku-2024-36/2.3-a", "zhezhengbanfa-2022-47/15-e");
  }

  @Test
  void theAdvanceIsJudgedByAProvisionOfTheBook() {
    output(PaymentRules.ADVANCE, PaymentRules.ADVANCE_OUTPUT);
    for (PaymentTopic topic : PaymentTopic.values()) {
      assertThat(topic.label().zh()).isNotBlank();
      assertThat(topic.label().en()).isNotBlank();
    }
  }
}
