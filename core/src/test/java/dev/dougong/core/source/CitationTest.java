package dev.dougong.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.json.StrictJson;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

  private static final Citation ARTICLE =
      Citation.builder()
          .documentId("hangjianke-2023-45")
          .number(DocumentNumber.of("杭建科", 2023, 45))
          .titleZh("奖补资金管理办法")
          .titleEn("Rules for the award fund")
          .locator(ClauseLocator.parse("第十七条(四)"))
          .build();

  @Test
  void printsTitleNumberAndPlaceInBothLanguages() {
    assertThat(ARTICLE.inChinese()).isEqualTo("《奖补资金管理办法》（杭建科〔2023〕45号）第十七条第（四）项");
    assertThat(ARTICLE.inEnglish())
        .isEqualTo("Rules for the award fund (杭建科〔2023〕45号), Article 17, item (4)");
  }

  @Test
  void aDocumentWithoutNumberAndEnglishTitleIsCitedByItsChineseTitle() {
    Citation law = Citation.builder().documentId("jianzhufa").titleZh("关于印发《办法》的通知").build();
    assertThat(law.inChinese()).isEqualTo("《关于印发〈办法〉的通知》");
    assertThat(law.inEnglish()).isEqualTo("关于印发《办法》的通知");
    assertThat(law.at(ClauseLocator.parse("3.1.1")).inEnglish()).endsWith(", clause 3.1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hang-1", "a--b", "-a", "a_b", "杭建科"})
  void anIdThatIsNotInKebabCaseIsRefused(String id) {
    assertThatThrownBy(() -> Citation.builder().documentId(id).titleZh("办法").build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("documentId");
  }

  @Test
  void aBlankTitleIsRefused() {
    assertThatThrownBy(() -> Citation.builder().documentId("a").titleZh(" ").build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("titleZh");
  }

  @Test
  void comesBackFromJson() {
    String json = StrictJson.write(ARTICLE);
    assertThat(StrictJson.read(json, Citation.class)).isEqualTo(ARTICLE);
    assertThat(StrictJson.readObject(json))
        .containsEntry("number", "杭建科〔2023〕45号")
        .containsEntry("locator", "第十七条(四)");
  }

  @ParameterizedTest
  @CsvSource({
    "3.1.1, 3.1.1, 第3.1.1条, clause 3.1.1",
    "第3.1.1条, 3.1.1, 第3.1.1条, clause 3.1.1",
    "３．１, 3.1, 第3.1条, clause 3.1",
    "三、（一）1, 3.1.1, 第3.1.1条, clause 3.1.1",
    "十二、, 12, 12, clause 12",
    "附件2第3.1条, 附件2第3.1条, 附件2第3.1条, 'Annex 2, clause 3.1'",
    "第十七条(四), 第十七条(四), 第十七条第（四）项, 'Article 17, item (4)'",
    "第17条第4项, 第十七条(四), 第十七条第（四）项, 'Article 17, item (4)'",
    "第十条之一第二款, 第十条之一第二款, 第十条之一第二款, 'Article 10-1, paragraph 2'",
    "第二章第三节, 第二章第三节, 第二章第三节, 'Chapter 2, Section 3'",
    "第一百零三条第（二）项第3目, 第一百零三条(二)第3目, 第一百零三条第（二）项第3目, 'Article 103, item (2), point 3'",
    "附件, 附件, 附件, Annex",
    "附件2第五条, 附件2第五条, 附件2第五条, 'Annex 2, Article 5'",
    "3.17(4), 3.17(四), 第3.17条第（四）项, 'clause 3.17, item (4)'"
  })
  void aPlaceReadsInOfficialShortAndOutlineForm(
      String text, String canonical, String chinese, String english) {
    ClauseLocator locator = ClauseLocator.parse(text);
    assertThat(locator).hasToString(canonical);
    assertThat(locator.inChinese()).isEqualTo(chinese);
    assertThat(locator.inEnglish()).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "3..1",
        "3.1.",
        "第条",
        "第一十条",
        "第1000条",
        "3.0",
        "附件23.1",
        "第3.1",
        "article 3"
      })
  void whatNamesNoPlaceIsRefused(String text) {
    assertThatThrownBy(() -> ClauseLocator.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("locator");
  }

  @Property
  void shortAndOfficialFormReadAsTheSamePlace(@ForAll("locators") String text) {
    ClauseLocator locator = ClauseLocator.parse(text);
    assertThat(ClauseLocator.parse(locator.toString())).isEqualTo(locator);
    assertThat(ClauseLocator.parse(locator.inChinese())).isEqualTo(locator);
  }

  @Property
  void anyTextIsAPlaceOrRefused(@ForAll("texts") String text) {
    try {
      ClauseLocator locator = ClauseLocator.parse(text);
      assertThat(ClauseLocator.parse(locator.toString())).isEqualTo(locator);
      assertThat(locator.inEnglish()).isNotBlank();
    } catch (InvalidInputException refused) {
      assertThat(refused.field()).isEqualTo("locator");
    }
  }

  @Property
  void chineseNumeralsComeBackTheSame(@ForAll("counts") int number) {
    assertThat(ChineseNumeral.parse(ChineseNumeral.of(number))).isEqualTo(number);
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(1, 999);
  }

  @Provide
  Arbitrary<String> locators() {
    Arbitrary<String> annexes = counts().map(n -> "附件" + n).injectNull(0.5);
    Arbitrary<String> articles =
        Arbitraries.oneOf(
            counts().map(n -> "第" + n + "条"),
            counts().list().ofMinSize(1).ofMaxSize(5).map(CitationTest::dotted),
            counts().map(n -> "第九条之" + n));
    Arbitrary<String> items = counts().map(n -> "(" + n + ")").injectNull(0.5);
    return Combinators.combine(annexes, articles, items)
        .as((annex, article, item) -> given(annex, article) + article + (item == null ? "" : item));
  }

  private static String given(String annex, String article) {
    return annex == null || !article.startsWith("第") ? "" : annex;
  }

  private static String dotted(java.util.List<Integer> path) {
    return path.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining("."));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.of("附件", "第", "十", "零", "百", "3", "0", ".", "条", "之", "款", "(", "）", "项", "、")
            .list()
            .ofMaxSize(9)
            .map(parts -> String.join("", parts)));
  }
}
