package dev.dougong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.dougong.catalogue.FactConsistency.Finding;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root", "../.."));
  private static final Path RULES = ROOT.resolve("rules-data/src/main/rules");
  private static final String STALE =
      "stale: run mvn -q -pl integrations/catalogue -am process-classes -Ddougong.regenerate=true";

  /** What a viewer still shows as a page and not as a file to download. */
  private static final int LARGEST = 512 * 1024;

  private static RuleFolder rules;
  private static ImmutableSortedMap<String, String> pages;

  @BeforeAll
  static void readTheRules() throws IOException {
    rules = RuleFolder.read(RULES);
    pages = Catalogue.of(rules);
  }

  @Test
  void thePagesUnderDocsAreThoseOfTheRules() throws IOException {
    Map<String, String> kept = WriteCatalogue.existing(ROOT.resolve("docs/catalogue"));
    assertThat(kept.keySet()).as(STALE).isEqualTo(pages.keySet());
    List<String> stale =
        pages.keySet().stream().filter(page -> !pages.get(page).equals(kept.get(page))).toList();
    assertThat(stale).as(STALE).isEmpty();
  }

  @Test
  void aDocumentHasItsPageWhereItsRuleFileStands() {
    assertThat(rules.book().documents()).isNotEmpty();
    for (PolicyDocument document : rules.book().documents()) {
      String page = rules.page(document);
      assertThat(pages).containsKey(page);
      assertThat(RULES.resolve(page.replace(".md", ".yaml"))).exists();
      assertThat(pages.get("README.md")).contains("](" + page + ")");
    }
  }

  @Test
  void aProvisionIsShownWithItsStatementsFactsFiguresTablesFormulasAndReadings() {
    for (Provision p : rules.book().provisions()) {
      String section = section(pages.get(rules.page(rules.book().documentOf(p))), Links.anchor(p));
      assertThat(section)
          .as(p.id())
          .contains(Markdown.text(p.statement().zh()), Markdown.text(p.statement().en()));
      p.inputs().forEach(i -> assertThat(section).contains("| [`" + i.id() + "`]"));
      p.parameters().keySet().forEach(n -> assertThat(section).contains("| `" + n + "` |"));
      p.tables().values().stream()
          .flatMap(table -> table.rows().stream())
          .flatMap(row -> row.values().stream())
          .forEach(cell -> assertThat(section).contains(Markdown.text(Plain.text(cell))));
      p.outputs().forEach(o -> assertThat(section).contains("\n  " + o.name() + ": "));
      p.readings()
          .forEach(r -> assertThat(section).contains(Markdown.text(r.text().in(Locale.CHINESE))));
      assertThat(section.contains("**算例 Worked examples**"))
          .as(p.id())
          .isEqualTo(!rules.examples().get(p.id()).isEmpty());
    }
  }

  private static String section(String page, String anchor) {
    int start = page.indexOf("<a id=\"" + anchor + "\"></a>");
    assertThat(start).as(anchor).isPositive();
    int end = page.indexOf("\n<a id=\"", start);
    return page.substring(start, end < 0 ? page.length() : end);
  }

  @Test
  void everyProvisionIsInTheIndexesOfItsSubjectItsKindAndTheFactsItAsksFor() {
    for (Provision p : rules.book().provisions()) {
      String link = rules.page(rules.book().documentOf(p)) + "#" + Links.anchor(p) + ")";
      assertThat(pages.get("by-subject/" + Words.id(p.subject()) + ".md")).contains(link);
      assertThat(pages.get("by-kind/" + Words.id(p.kind()) + ".md")).contains(link);
      assertThat(Topics.standard().of(p))
          .allSatisfy(
              topic -> assertThat(pages.get("by-topic/" + topic.id() + ".md")).contains(link))
          .isNotEmpty();
      for (Provision.Input input : p.inputs()) {
        assertThat(pages.get(FactIndex.page(input.fact())))
            .contains("<a id=\"" + input.id() + "\">", link);
      }
    }
  }

  @Test
  void noPageIsTooLargeToBeShown() {
    pages.forEach(
        (address, page) ->
            assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                .as(address)
                .isLessThan(LARGEST));
  }

  @Test
  void oneIdMeansOneThingInAllProvisions() {
    FactConsistency facts = new FactConsistency(rules.book(), FactDictionary.standard());
    assertThat(facts.clashes()).isEmpty();
    assertThat(facts.differentLabels()).isEmpty();
  }

  @Test
  void factsThatLookAlikeAreKeptForAReasonAndNoReasonIsLeftOver() {
    FactConsistency facts = new FactConsistency(rules.book(), FactDictionary.standard());
    KeptFindings kept = KeptFindings.standard();
    List<Finding> findings =
        Stream.of(
                facts.differentRanges(),
                facts.alike(),
                facts.oneLabelOfTwoKinds(),
                facts.copiesOfSharedFacts())
            .flatMap(List::stream)
            .toList();
    assertThat(findings.stream().map(KeptFindings::key))
        .as("facts that look alike; each needs its reason in kept.txt")
        .containsExactlyInAnyOrderElementsOf(kept.keys());
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(kept.get(finding).zh()).isNotEmpty();
              assertThat(kept.get(finding).en()).isNotEmpty();
              assertThat(pages.get("consistency.md"))
                  .contains(Markdown.text(kept.get(finding).en()));
            });
  }

  @Test
  void everyPageSaysThatItIsGeneratedAndLeadsToTheWay() {
    pages.forEach(
        (address, page) ->
            assertThat(page).as(address).contains("CONTRIBUTING.md#write-the-catalogue-anew)"));
  }
}
