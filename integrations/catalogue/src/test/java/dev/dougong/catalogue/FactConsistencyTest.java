package dev.dougong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.catalogue.FactConsistency.Finding;
import dev.dougong.compiler.RuleCompiler;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactType;
import dev.dougong.engine.book.RuleBook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactConsistencyTest {

  private static final FactDictionary SHARED =
      FactDictionary.of(
          List.of(
              FactDefinition.builder()
                  .id("grossArea")
                  .type(FactType.DECIMAL)
                  .unit("m2")
                  .zh("总建筑面积")
                  .en("gross floor area")
                  .build()));

  /** Two provisions, each of which declares one fact. */
  private static FactConsistency facts(String one, String other) {
    String rules =
        """
        document:
          id: d
          title: {zh: 文件, en: document}
          issuers: [市]
          jurisdiction: "330100"
          issued: 2024-01-01
          summary: {zh: 概要, en: summary}
        provisions:
        """
            + provision("a", one)
            + provision("b", other);
    return new FactConsistency(
        RuleBook.of(
            RuleCompiler.with(SHARED).compile("d.yaml", rules).orThrow().documents(), Map.of()),
        SHARED);
  }

  private static String provision(String id, String input) {
    String name = input.substring(0, input.indexOf(','));
    return """
      - id: d/%s
        kind: mandate
        subject: project
        force: mandatory
        title: {zh: 标题, en: title}
        statement: {zh: 说明, en: statement}
        inputs:
          - {id: %s}
        outputs:
          known: {type: boolean, zh: 已知, en: known, formula: '%s != null'}
        examples:
          - {in: {%s: null}, out: {known: false}, why: unknown}
    """
        .formatted(id, input, name, name);
  }

  private static List<String> what(List<Finding> findings) {
    return findings.stream().map(KeptFindings::key).toList();
  }

  @Test
  void oneIdWithTwoUnitsOrTypesIsAClash() {
    assertThat(
            what(
                facts(
                        "wallArea, type: decimal, unit: m2, zh: 墙面积, en: wall area",
                        "wallArea, type: decimal, unit: km2, zh: 墙面积, en: wall area")
                    .clashes()))
        .containsExactly("wallArea");
    assertThat(
            what(
                facts(
                        "wallArea, type: decimal, zh: 墙面积, en: wall area",
                        "wallArea, type: integer, zh: 墙面积, en: wall area")
                    .clashes()))
        .containsExactly("wallArea");
  }

  @Test
  void theSameDeclarationTwiceIsNoFinding() {
    String wall = "wallArea, type: decimal, unit: m2, zh: 墙面积, en: wall area, min: 0";
    FactConsistency facts = facts(wall, wall);
    assertThat(facts.clashes()).isEmpty();
    assertThat(facts.differentRanges()).isEmpty();
    assertThat(facts.differentLabels()).isEmpty();
    assertThat(facts.alike()).isEmpty();
    assertThat(facts.copiesOfSharedFacts()).isEmpty();
  }

  @Test
  void otherBoundsAndOtherLabelsAreFoundAndAreNoClash() {
    FactConsistency facts =
        facts(
            "score, type: decimal, zh: 得分, en: score, max: 10",
            "score, type: decimal, zh: 评分, en: score, max: 15");
    assertThat(facts.clashes()).isEmpty();
    assertThat(what(facts.differentRanges())).containsExactly("score");
    assertThat(what(facts.differentLabels())).containsExactly("score");
  }

  @Test
  void oneLabelWithTwoIdsIsFoundWhateverTheWordingAroundIt() {
    FactConsistency facts =
        facts(
            "isSteel, type: boolean, zh: 是否钢结构, en: steel",
            "steel, type: boolean, zh: 钢结构, en: of steel");
    assertThat(facts.alike()).hasSize(1);
    assertThat(facts.alike().get(0).ids()).containsExactly("isSteel", "steel");
  }

  @Test
  void aCopyOfASharedFactIsFoundByEitherLabelIfTypeAndUnitAreTheSame() {
    List<Finding> copies =
        facts(
                "area, type: decimal, unit: m2, zh: 建筑面积, en: the gross floor area",
                "total, type: decimal, unit: m2, zh: 总建筑面积, en: total")
            .copiesOfSharedFacts();
    assertThat(what(copies)).containsExactly("grossArea area total");
    assertThat(
            facts(
                    "area, type: decimal, unit: km2, zh: 总建筑面积, en: area",
                    "total, type: integer, unit: m2, zh: 总建筑面积, en: total")
                .copiesOfSharedFacts())
        .isEmpty();
  }

  @Test
  void idsThatDifferInSmallWordsOrTheirOrderAreAlike() {
    assertThat(
            what(
                facts(
                        "isMajorProject, type: boolean, zh: 是否重大工程, en: important work",
                        "projectMajor, type: boolean, zh: 重点项目, en: key project")
                    .alike()))
        .containsExactly("isMajorProject projectMajor");
    assertThat(
            facts(
                    "isMajorProject, type: boolean, zh: 是否重大工程, en: important work",
                    "isMinorProject, type: boolean, zh: 是否小型工程, en: small work")
                .alike())
        .isEmpty();
  }

  @Test
  void oneLabelWithTwoUnitsIsFoundThoughTheIdsDiffer() {
    assertThat(
            what(
                facts(
                        "wall, type: decimal, unit: m2, zh: 墙面, en: wall",
                        "facade, type: decimal, unit: km2, zh: 墙面, en: facade")
                    .oneLabelOfTwoKinds()))
        .containsExactly("facade wall");
    assertThat(
            what(
                facts(
                        "wall, type: decimal, unit: km2, zh: 总建筑面积, en: wall",
                        "roof, type: decimal, unit: m2, zh: 屋面, en: roof")
                    .oneLabelOfTwoKinds()))
        .containsExactly("grossArea wall");
  }
}
