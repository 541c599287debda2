package dev.dougong.calculators.assembly;

import static dev.dougong.calculators.assembly.Samples.BOOK;
import static dev.dougong.calculators.assembly.Samples.NATIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.building.PrefabStandard;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssemblySchemeTest {

  @Test
  void theNationalSchemeHasElevenItemsAndAHundredPoints() {
    assertThat(NATIONAL.items()).hasSize(11);
    assertThat(
            NATIONAL.items().stream()
                .map(SchemeItem::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
    assertThat(NATIONAL.fullPoints()).isEqualByComparingTo("100");
    assertThat(NATIONAL.minRate()).isEqualByComparingTo("0.5");
    assertThat(NATIONAL.id()).isEqualTo("gbt-51129-2017");
    assertThat(NATIONAL.provision().id()).isEqualTo("gbt-51129-2017/p");
    assertThat(NATIONAL.standard()).isEqualTo(PrefabStandard.GB_T_51129);
    assertThat(NATIONAL).hasToString("GB/T 51129-2017");
  }

  @Test
  void itsPartsAndGradesAreThoseOfTheTable() {
    assertThat(NATIONAL.parts())
        .extracting(SchemePart::id)
        .containsExactly("STRUCTURE", "ENVELOPE", "FIT_OUT");
    assertThat(NATIONAL.parts())
        .extracting(part -> part.minimum().intValueExact())
        .containsExactly(20, 10, 6);
    assertThat(NATIONAL.parts())
        .extracting(SchemePart::pointsOutput)
        .containsExactly("q1", "q2", "q3");
    assertThat(NATIONAL.parts().get(0).label())
        .isEqualTo(new Text("主体结构得分", "points of the main structure"));
    assertThat(NATIONAL.grades())
        .extracting(SchemeGrade::grade)
        .containsExactly(PrefabGrade.A, PrefabGrade.AA, PrefabGrade.AAA);
    assertThat(NATIONAL.grades())
        .extracting(grade -> grade.from().toPlainString())
        .containsExactly("0.6", "0.76", "0.91");
  }

  @Test
  void anItemSaysWhatItIsCountedFromAndItsEnds() {
    SchemeItem vertical = NATIONAL.item("verticalMemberRatio");

    assertThat(vertical.quantity()).contains("verticalMembers");
    assertThat(vertical.label().zh()).isEqualTo("竖向构件应用比例");
    assertThat(vertical.gradeMinimum()).contains(new BigDecimal("0.35"));
    assertThat(vertical.isYesOrNo()).isFalse();
    assertThat(vertical.isRequired()).isFalse();
    SchemeItem fitOut = NATIONAL.item("fullFitOutDelivery");
    assertThat(fitOut.isYesOrNo()).isTrue();
    assertThat(fitOut.isRequired()).isTrue();
    assertThat(fitOut.quantity()).isEmpty();
    assertThat(fitOut.gradeMinimum()).isEmpty();
  }

  @Test
  void pointsRiseInALineToOneDecimal() {
    SchemeItem vertical = NATIONAL.item("verticalMemberRatio");
    assertThat(vertical.points(Ratio.parse("34.99%"))).isEqualByComparingTo("0");
    assertThat(vertical.points(Ratio.parse("35%"))).isEqualByComparingTo("20");
    assertThat(vertical.points(Ratio.parse("50%"))).isEqualByComparingTo("23.3");
    assertThat(vertical.points(Ratio.parse("80%"))).isEqualByComparingTo("30");
    assertThat(vertical.tenths(Ratio.parse("50%"))).isEqualTo(233);
    SchemeItem kitchens = NATIONAL.item("integratedKitchenRatio");
    assertThat(kitchens.points(Ratio.parse("77%"))).as("4.05").isEqualByComparingTo("4.1");
    SchemeItem floors = NATIONAL.item("dryLaidFloorRatio");
    assertThat(floors.points(Ratio.parse("70%"))).isEqualByComparingTo("6");
    assertThat(floors.points(Ratio.parse("69.9%"))).isEqualByComparingTo("0");
    assertThat(NATIONAL.item("fullFitOutDelivery").points(Ratio.ONE)).isEqualByComparingTo("6");
    assertThat(NATIONAL.item("fullFitOutDelivery").points(Ratio.ZERO)).isEqualByComparingTo("0");
  }

  @Test
  void aSchemeThatIsNotShippedIsRefusedAndNotReplaced() {
    assertThatThrownBy(() -> AssemblyScheme.of(BOOK, PrefabStandard.DB33_T_1165))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("DB33/T 1165-2019")
        .hasMessageContaining("GB/T 51129-2017")
        .hasMessageContaining("not shipped: supply its table");
    assertThatThrownBy(() -> AssemblyScheme.of(BOOK, PrefabStandard.OTHER))
        .hasMessageContaining("OTHER");
    assertThatThrownBy(() -> AssemblyScheme.of(BOOK, "zhejian-2023-3"))
        .as("a document without a scheme")
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void anItemThatTheSchemeDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> NATIONAL.item("roofRatio"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("roofRatio")
        .hasMessageContaining("verticalMemberRatio");
    assertThatThrownBy(() -> NATIONAL.grade(PrefabGrade.BASIC))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("[A, AA, AAA]");
  }

  @Test
  void aSchemeOfOnesOwnIsFoundByItsNumberOnceItIsInTheBook() {
    RuleBook book = withCopy("Q/LOCAL 1", rows -> {});
    AssemblyScheme own = AssemblyScheme.of(book, "Q/LOCAL 1");

    assertThat(AssemblyScheme.all(BOOK)).hasSize(1);
    assertThat(AssemblyScheme.all(book))
        .extracting(AssemblyScheme::number)
        .containsExactly("GB/T 51129-2017", "Q/LOCAL 1");
    assertThat(own.standard()).isEqualTo(PrefabStandard.OTHER);
    assertThat(AssemblyRating.of(book, "Q/LOCAL 1").rate(Samples.facts(Samples.half())).value())
        .contains(Ratio.parse("50%"));
    assertThat(AssemblyRating.of(book).by(own).scheme().id()).isEqualTo("own-scheme");
    assertThat(AssemblyScheme.of(withCopy("", rows -> {}), "own-scheme")).hasToString("own-scheme");
  }

  @Test
  void aTableThatCannotBeASchemeIsRefused() {
    assertThatThrownBy(() -> own(row -> row.put("points", "noSuchOutput")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("noSuchOutput");
    assertThatThrownBy(() -> own(row -> row.put("fact", "noSuchFact")))
        .hasMessageContaining("noSuchFact");
    assertThatThrownBy(() -> own(row -> row.put("minPoints", null)))
        .hasMessageContaining("minPoints")
        .hasMessageContaining("own-scheme/p");
    assertThatThrownBy(() -> own(row -> row.put("part", null))).hasMessageContaining("a text");
    assertThatThrownBy(() -> own(row -> row.put("required", null)))
        .hasMessageContaining("true or false");
  }

  private static AssemblyScheme own(
      java.util.function.Consumer<Map<String, @Nullable Object>> edit) {
    return AssemblyScheme.of(withCopy("", edit), "own-scheme");
  }

  /** The standard book with a copy of the national scheme, the rows of whose items are edited. */
  static RuleBook withCopy(
      String number, java.util.function.Consumer<Map<String, @Nullable Object>> edit) {
    Provision national = NATIONAL.provision();
    PolicyDocument document = BOOK.documentOf(national);
    Map<String, Provision.Table> tables = new LinkedHashMap<>(national.tables());
    Provision.Table items = tables.get("items");
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : items.rows()) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>(row);
      edit.accept(copy);
      rows.add(copy);
    }
    tables.put("items", new Provision.Table(items.columns(), rows, items.label()));
    Provision copy =
        new Provision(
            "own-scheme/p",
            national.clause(),
            national.kind(),
            national.subject(),
            national.force(),
            national.forceNote(),
            national.title(),
            national.statement(),
            national.inputs(),
            national.parameters(),
            tables,
            national.uses(),
            national.outputs(),
            national.readings(),
            national.related());
    PolicyDocument own =
        new PolicyDocument(
            "own-scheme",
            number,
            document.title(),
            document.issuers(),
            document.jurisdiction(),
            document.issued(),
            document.effectiveFrom(),
            document.effectiveTo(),
            document.effectiveNote(),
            document.summary(),
            List.of(),
            PolicyDocument.Provenance.USER);
    return BOOK.merge(
        RuleBook.of(List.of(new CompiledDocument(own, List.of(copy))), BOOK.derivations()));
  }

  @Test
  void optionalColumnsMayBeEmpty() {
    AssemblyScheme own = own(row -> row.put("quantity", null));

    assertThat(own.items()).allSatisfy(i -> assertThat(i.quantity()).isEqualTo(Optional.empty()));
  }
}
