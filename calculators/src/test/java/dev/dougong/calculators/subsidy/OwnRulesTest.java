package dev.dougong.calculators.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.calculators.internal.OwnRules;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Output;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is recognised of a rule file of one's own, by kind, unit and the names of the shares. */
class OwnRulesTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final Provision FIRST_CLASS = BOOK.provision("lianzhengguifa-2023-2/1-b");
  private static final Provision STEEL = BOOK.provision("hangjiangongyeban-2023-7/17.4-a");

  private static Provision own(Provision model, Provision.Kind kind, List<Output> outputs) {
    return new Provision(
        "our-rules/1",
        model.clause(),
        kind,
        model.subject(),
        model.force(),
        model.forceNote(),
        model.title(),
        model.statement(),
        model.inputs(),
        model.parameters(),
        model.tables(),
        model.uses(),
        outputs,
        model.readings(),
        ImmutableList.of());
  }

  private static Output named(String name, String unit) {
    Output model = FIRST_CLASS.outputs().get(0);
    return new Output(name, model.type(), unit, model.values(), model.label(), model.formula());
  }

  private static List<Benefit> recognised(Provision provision) {
    return Catalogue.STANDARD.of(OwnRules.book(OwnRules.document("our-rules").with(provision)));
  }

  private static Benefit award(Output... outputs) {
    return recognised(own(FIRST_CLASS, Provision.Kind.AMOUNT, ImmutableList.copyOf(outputs)))
        .get(0);
  }

  @Test
  void theNameOfAShareTellsThePayer() {
    assertThat(award(named("stateShare", "CNY")).shares()).containsKey(Payer.STATE);
    assertThat(award(named("centralShare", "CNY")).shares()).containsKey(Payer.STATE);
    assertThat(award(named("nationalShare", "CNY")).shares()).containsKey(Payer.STATE);
    assertThat(award(named("provinceShare", "CNY")).shares()).containsKey(Payer.PROVINCE);
    assertThat(award(named("provincialShare", "CNY")).shares()).containsKey(Payer.PROVINCE);
    assertThat(award(named("cityShare", "CNY")).shares()).containsKey(Payer.CITY);
    assertThat(award(named("municipalShare", "CNY")).shares()).containsKey(Payer.CITY);
    assertThat(award(named("countyShare", "CNY")).shares()).containsKey(Payer.COUNTY);
    assertThat(award(named("districtShare", "CNY")).shares()).containsKey(Payer.COUNTY);
    assertThat(award(named("localShare", "CNY")).shares()).containsKey(Payer.LOCAL);
    assertThat(award(named("governmentShare", "CNY")).shares()).containsKey(Payer.LOCAL);
    assertThat(award(named("reward", "CNY")).shares()).containsKey(Payer.UNSTATED);
  }

  @Test
  void aSumBesideItsSharesIsNotCountedAgain() {
    assertThat(award(named("cityShare", "CNY"), named("countyShare", "CNY"), named("all", "CNY")))
        .extracting(Benefit::shares)
        .isEqualTo(ImmutableMap.of(Payer.CITY, "cityShare", Payer.COUNTY, "countyShare"));
    assertThat(award(named("reward", "CNY"), named("other", "CNY")).shares())
        .containsExactly(java.util.Map.entry(Payer.UNSTATED, "reward"));
  }

  @Test
  void theKindTellsTheForm() {
    Benefit area = recognised(own(STEEL, Provision.Kind.AREA_BONUS, STEEL.outputs())).get(0);
    assertThat(area.form()).isEqualTo(BenefitForm.FLOOR_AREA);
    assertThat(area.shares()).isEqualTo(ImmutableMap.of(Payer.NOBODY, "bonusFloorArea"));
    assertThat(area.cap()).hasValue("cap");
    Benefit tax = recognised(own(FIRST_CLASS, Provision.Kind.TAX, FIRST_CLASS.outputs())).get(0);
    assertThat(tax.form()).isEqualTo(BenefitForm.TAX_RELIEF);
    assertThat(tax.cap()).isEmpty();
    assertThat(tax.beyond()).isEqualTo(Optional.empty());
    assertThat(tax.ceiling()).isFalse();
    assertThat(tax.amountless()).isFalse();
  }

  @Test
  void whatIsNoAmountIsNotRecognised() {
    assertThat(recognised(own(FIRST_CLASS, Provision.Kind.MANDATE, FIRST_CLASS.outputs())))
        .isEmpty();
    assertThat(recognised(own(STEEL, Provision.Kind.AMOUNT, STEEL.outputs()))).isEmpty();
    assertThat(recognised(own(FIRST_CLASS, Provision.Kind.AREA_BONUS, FIRST_CLASS.outputs())))
        .isEmpty();
  }
}
