package dev.dougong.calculators.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final Catalogue CATALOGUE = Catalogue.STANDARD;

  @Test
  void everyAmountTaxAndAreaBonusOfTheCorpusHasItsPlace() {
    Set<String> listed =
        CATALOGUE.benefits().stream().map(Benefit::provision).collect(Collectors.toSet());
    Set<String> asked =
        BOOK.provisions().stream()
            .filter(
                p ->
                    p.kind() == Provision.Kind.AMOUNT
                        || p.kind() == Provision.Kind.TAX
                        || p.kind() == Provision.Kind.AREA_BONUS)
            .map(Provision::id)
            .collect(Collectors.toSet());
    assertThat(Sets.difference(asked, Sets.union(listed, CATALOGUE.elsewhere().keySet())))
        .isEmpty();
    assertThat(Sets.intersection(listed, CATALOGUE.elsewhere().keySet())).isEmpty();
    CATALOGUE.elsewhere().keySet().forEach(id -> assertThat(BOOK.find(id)).isPresent());
    assertThat(CATALOGUE.of(BOOK)).containsExactlyInAnyOrderElementsOf(CATALOGUE.benefits());
  }

  @Test
  void aBenefitNamesWhatItsProvisionHas() {
    for (Benefit benefit : CATALOGUE.benefits()) {
      Provision provision = BOOK.provision(benefit.provision());
      assertThat(provision.outputs())
          .as(benefit.provision())
          .extracting(Provision.Output::name)
          .containsAll(benefit.shares().values());
      benefit.cap().ifPresent(cap -> assertThat(provision.parameters()).containsKey(cap));
      benefit
          .beyond()
          .ifPresent(
              fact -> {
                assertThat(provision.inputs()).extracting(Provision.Input::id).contains(fact);
                assertThat(BOOK.derivations()).doesNotContainKey(fact);
              });
      benefit.place().ifPresent(code -> assertThat(Jurisdiction.of(code)).isNotNull());
    }
  }

  @Test
  void amountsAreInTheUnitOfTheirForm() {
    for (Benefit benefit : CATALOGUE.benefits()) {
      for (Provision.Output output : BOOK.provision(benefit.provision()).outputs()) {
        if (benefit.shares().containsValue(output.name()) && output.type().equals("decimal")) {
          assertThat(output.unit()).as(benefit.provision()).isEqualTo(benefit.form().unit());
        }
      }
      assertThat(benefit.shares().containsKey(Payer.NOBODY))
          .as(benefit.provision())
          .isEqualTo(benefit.form() == BenefitForm.FLOOR_AREA);
    }
  }

  @Test
  void aTextThatGrantsSaysWithWhichValue() {
    for (Benefit benefit : CATALOGUE.benefits()) {
      for (Provision.Output output : BOOK.provision(benefit.provision()).outputs()) {
        if (benefit.shares().containsValue(output.name()) && output.type().equals("enum")) {
          assertThat(output.values())
              .extracting(value -> value.id())
              .contains(benefit.when().orElseThrow());
        }
      }
    }
  }

  @Test
  void exclusionsJoinBenefitsOfOneFormInBothLanguages() {
    ImmutableSet<String> names =
        CATALOGUE.benefits().stream()
            .flatMap(benefit -> benefit.names().stream())
            .collect(ImmutableSet.toImmutableSet());
    for (Exclusion exclusion : CATALOGUE.exclusions()) {
      assertThat(names).containsAll(exclusion.benefits());
      assertThat(exclusion.reason().in(Locale.CHINESE)).isNotEqualTo(exclusion.reason().en());
      List<BenefitForm> forms =
          CATALOGUE.benefits().stream()
              .filter(b -> CATALOGUE.exclusion(b).equals(Optional.of(exclusion)))
              .map(Benefit::form)
              .distinct()
              .toList();
      assertThat(forms).as(exclusion.id()).hasSize(1);
    }
  }

  @Test
  void ladderValuesAreValuesOfTheirFact() {
    CATALOGUE
        .ladders()
        .forEach(
            (id, ladder) -> {
              FactDefinition fact = BOOK.dictionary().get(id);
              assertThat(ladder).hasSizeGreaterThan(1).doesNotHaveDuplicates();
              if (!fact.values().isEmpty()) {
                assertThat(fact.valueIds())
                    .containsAll(ladder.stream().map(String::valueOf).toList());
              }
            });
  }

  @Test
  void aValueOnTopOrBesideTheLadderHasNoneAbove() {
    assertThat(CATALOGUE.above("prefabGrade", "BASIC")).hasValue("A");
    assertThat(CATALOGUE.above("prefabGrade", "AAA")).isEmpty();
    assertThat(CATALOGUE.above("awardLevel", "OTHER")).isEmpty();
    assertThat(CATALOGUE.above("rdExpense", "1")).isEmpty();
  }

  @Test
  void labelsAreInBothLanguages() {
    for (Payer payer : Payer.values()) {
      assertThat(payer.label().zh()).isNotBlank();
      assertThat(payer.label().en()).isNotBlank();
    }
    for (BenefitForm form : BenefitForm.values()) {
      assertThat(form.label().zh()).isNotBlank();
      assertThat(form.label().en()).isNotBlank();
    }
  }
}
