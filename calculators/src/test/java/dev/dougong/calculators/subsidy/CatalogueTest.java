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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final Catalogue CATALOGUE = Catalogue.STANDARD;
  private static final ImmutableSet<String> TEXTS = ImmutableSet.of("enum", "list<enum>");

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
  void whateverSpeaksOfAwardsOrReliefIsABenefitOrSomethingElse() {
    Pattern money = Pattern.compile("奖补|奖励|补助|补贴|贴息|资助|减免|免征|退税|优惠|专项资金|财政支持|增加费|优质优价");
    Set<String> known =
        Sets.union(
            CATALOGUE.benefits().stream().map(Benefit::provision).collect(Collectors.toSet()),
            CATALOGUE.elsewhere().keySet());
    assertThat(BOOK.provisions())
        .filteredOn(
            p ->
                p.kind() == Provision.Kind.ELIGIBILITY || p.kind() == Provision.Kind.CLASSIFICATION)
        .filteredOn(p -> money.matcher(p.title().zh() + p.statement().zh()).find())
        .extracting(Provision::id)
        .isSubsetOf(known);
  }

  @Test
  void taxesAreForgoneAndLoansAreTheHousingFunds() {
    for (Benefit benefit : CATALOGUE.benefits()) {
      boolean tax =
          benefit.form() == BenefitForm.TAX_RELIEF || benefit.form() == BenefitForm.TAX_DEDUCTION;
      assertThat(benefit.shares().containsKey(Payer.TREASURY))
          .as(benefit.provision())
          .isEqualTo(tax);
      assertThat(benefit.shares().containsKey(Payer.HOUSING_FUND))
          .as(benefit.provision())
          .isEqualTo(benefit.form() == BenefitForm.LOAN_LIMIT);
    }
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
          .capOf()
          .ifPresent(
              fact -> {
                assertThat(benefit.cap()).isPresent();
                assertThat(provision.inputs()).extracting(Provision.Input::id).contains(fact);
                assertThat(BOOK.derivations()).doesNotContainKey(fact);
              });
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
        if (benefit.shares().containsValue(output.name()) && TEXTS.contains(output.type())) {
          assertThat(benefit.when()).as(benefit.provision()).isPresent();
          if (!output.values().isEmpty()) {
            assertThat(output.values())
                .extracting(value -> value.id())
                .contains(benefit.when().orElseThrow());
          }
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
