package dev.dougong.calculators.green;

import static dev.dougong.calculators.green.GreenCases.IN_2025;
import static dev.dougong.calculators.green.GreenCases.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class GreenMaterialsTest {

  private static final GreenBuildings HANGZHOU = IN_2025.in("330106");

  /** A school of government money: all required kinds comply, and 2 of the 5 optional ones. */
  private static final Facts SCHOOL =
      facts(
          "isGovernmentProcurementWorks", true,
          "isGreenProcurementCity2022", false,
          "isGreenProcurementCity2025", true,
          "requiredKindsUsed", 5,
          "compliantRequiredKinds", 5,
          "chosenOptionalKinds", 2,
          "involvedMaterialKinds", 5);

  @Test
  void everyShareThatBindsMustBeEnough() {
    GreenMaterials materials = HANGZHOU.materials(SCHOOL);

    assertThat(materials.value()).hasValue(true);
    assertThat(materials.missing()).isEmpty();
    assertThat(materials.shares())
        .extracting(MaterialShare::citation)
        .containsExactly("财库〔2022〕35号 二(二)", "财库〔2024〕36号 二(二)", "财库〔2024〕36号 二(二)");
    assertThat(materials.shares().get(0).isOutOfScope()).isTrue();
    assertThat(materials.shares().get(1).share()).hasValue(Ratio.ONE);
    assertThat(materials.shares().get(2).share()).hasValue(Ratio.ofPercent(40));
    assertThat(materials)
        .hasToString(
            "enough green materials\n"
                + "财库〔2024〕36号 二(二): 100%, enough\n"
                + "财库〔2024〕36号 二(二): 40%, enough");
  }

  @Test
  void oneKindTooFewFailsWhateverElseIsUnknown() {
    GreenMaterials materials =
        HANGZHOU.materials(SCHOOL.with("chosenOptionalKinds", 1).without("requiredKindsUsed"));

    assertThat(materials.value()).hasValue(false);
    assertThat(materials.missing()).isEmpty();
    assertThat(materials)
        .hasToString(
            "too few green materials\n"
                + "财库〔2024〕36号 二(二): open\n"
                + "财库〔2024〕36号 二(二): 20%, too few");
  }

  @Test
  void missingKindsAndMissingScopeAreNamed() {
    GreenMaterials materials =
        HANGZHOU.materials(
            SCHOOL.without("chosenOptionalKinds").without("isGreenProcurementCity2025"));

    assertThat(materials.value()).isEmpty();
    assertThat(materials.missing())
        .containsExactlyInAnyOrder("isGreenProcurementCity2025", "chosenOptionalKinds");
    assertThat(materials.toString()).startsWith("undetermined, missing [");
  }

  @Test
  void aPrivateProjectIsNotBound() {
    GreenMaterials materials =
        HANGZHOU.materials(
            facts("isGovernmentProcurementWorks", false, "isGovernmentInvested", false));

    assertThat(materials.value()).isEmpty();
    assertThat(materials.isDetermined()).isTrue();
    assertThat(materials).hasToString("no share of green materials is required");
  }

  @Test
  void anotherYearAnotherPolicy() {
    assertThat(
            GreenBuildings.standard()
                .asOf(LocalDate.parse("2024-12-31"))
                .in("330106")
                .materials()
                .shares())
        .extracting(MaterialShare::citation)
        .containsExactly("财库〔2022〕35号 二(二)");
  }

  @Test
  void whatIsAskedWithoutAShareStandsBesideIt() {
    GreenMaterials materials = HANGZHOU.materials(facts("fundingSource", "GOVERNMENT"));

    assertThat(materials.duties())
        .filteredOn(duty -> duty.answer().isPresent())
        .extracting(MaterialDuty::citation)
        .contains("杭建科〔2023〕70号 二(二)7", "建标〔2020〕65号 三(六)");
    MaterialDuty lead =
        materials.duties().stream()
            .filter(duty -> duty.citation().equals("建标〔2020〕65号 三(六)"))
            .findFirst()
            .orElseThrow();
    assertThat(lead.answer()).hasValue("TAKE_THE_LEAD");
    assertThat(lead.label()).isEqualTo(new Text("率先采用", "take the lead"));
    assertThat(HANGZHOU.materials().duties())
        .filteredOn(duty -> duty.citation().equals("建标〔2020〕65号 三(六)"))
        .allSatisfy(
            duty -> {
              assertThat(duty.label()).isEqualTo(Text.EMPTY);
              assertThat(duty.missing()).isNotEmpty();
            });
  }

  @Test
  void theShareOfGreenMaterials() {
    GreenBuildings green = GreenBuildings.standard();

    assertThat(green.materialShare(new BigDecimal("30"), new BigDecimal("40")).value())
        .hasValue(Ratio.ofPercent(75));
    assertThat(green.materialShare(BigDecimal.ONE, BigDecimal.ONE).value()).hasValue(Ratio.ONE);
    assertThat(green.materialShare(BigDecimal.ZERO, BigDecimal.ZERO).value()).isEmpty();
    assertThatThrownBy(() -> green.materialShare(new BigDecimal("2"), BigDecimal.ONE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("greenMaterialUse");
    assertThatThrownBy(() -> green.materialShare(new BigDecimal("-1"), BigDecimal.ONE))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void theJsonListsSharesAndDuties() {
    GreenMaterials materials = HANGZHOU.materials(SCHOOL);
    Map<String, Object> json = StrictJson.readObject(materials.toJson());

    assertThat(json).containsEntry("value", true).containsEntry("missing", List.of());
    assertThat(json.get("shares").toString())
        .contains("caiku-2024-36/2.2-b", "citation=财库〔2024〕36号 二(二)", "isMet=true", "share=");
    assertThat(json.get("duties"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSameSizeAs(materials.duties());
    assertThat(json.get("duties").toString())
        .contains("provision=jianbiao-2020-65/3.6-a", "answer=", "label=", "missing=");
    assertThat(json.get("outcomes"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(materials.shares().size() + materials.duties().size());
  }
}
