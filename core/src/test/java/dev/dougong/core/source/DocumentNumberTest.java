package dev.dougong.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dougong.core.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

  private static final String CANONICAL = "杭建科〔2023〕45号";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "杭建科〔2023〕45号",
        "杭建科[2023]45号",
        "杭建科［2023］45号",
        "杭建科(2023)45号",
        "杭建科（2023）45号",
        "杭建科【2023】45号",
        "杭建科〖2023〗45号",
        "杭建科﹝2023﹞45号",
        "杭建科〔2023）45号",
        "杭建科〔２０２３〕４５号",
        "杭建科〔2023〕第45号",
        "杭建科〔2023年〕045号",
        " 杭建科 〔2023〕 45 号\u3000",
        "杭建科\u200B〔2023〕\u00A045号"
      })
  void everyWayOfWritingReadsAsOneNumber(String text) {
    DocumentNumber number = DocumentNumber.parse(text);
    assertThat(number).isEqualTo(DocumentNumber.of("杭建科", 2023, 45));
    assertThat(number).hasToString(CANONICAL);
    assertThat(number.issuer()).isEqualTo("杭建科");
    assertThat(number.year()).hasValue(2023);
    assertThat(number.serial()).isEqualTo(45);
    assertThat(number.series()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"国务院令第712号", "国务院令 第７１２号", "国务院第712号令", "国务院令712号"})
  void anOrderIsCountedWithoutAYear(String text) {
    DocumentNumber number = DocumentNumber.parse(text);
    assertThat(number).hasToString("国务院令第712号");
    assertThat(number.issuer()).isEqualTo("国务院");
    assertThat(number.series()).isEqualTo("令");
    assertThat(number.year()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"公告2019年第180号", "公告 2019 年 第 180 号", "2019年第180号公告"})
  void anAnnouncementMayLeaveItsIssuerOut(String text) {
    DocumentNumber number = DocumentNumber.parse(text);
    assertThat(number).hasToString("公告2019年第180号");
    assertThat(number.issuer()).isEmpty();
    assertThat(number.year()).hasValue(2019);
  }

  @Test
  void aSeriesOfItsOwnIsNotTheAbbreviationItEndsIn() {
    assertThat(DocumentNumber.parse("鲁政字〔2020〕1号"))
        .isNotEqualTo(DocumentNumber.parse("鲁政〔2020〕1号"));
  }

  @ParameterizedTest
  @MethodSource("numbersOfEveryShapeInUse")
  void numbersInUseAreCanonicalAlready(String text) {
    assertThat(DocumentNumber.parse(text)).hasToString(text);
  }

  static Stream<String> numbersOfEveryShapeInUse() {
    return Stream.of(
        "国办发〔2016〕71号",
        "财库〔2024〕36号",
        "发改环资〔2019〕1696号",
        "杭建审改办〔2021〕2号",
        "连政规发〔2023〕2号",
        "浙建办管函〔2023〕31号",
        "省政府令第363号",
        "住房和城乡建设部公告2019年第180号",
        "公告2019年第180号",
        "中发〔2016〕6号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "号",
        "杭建科2023-45",
        "〔2023〕45号",
        "杭建科〔23〕45号",
        "杭建科〔2023〕号",
        "杭建科〔2023〕45",
        "杭建科〔2023〕0号",
        "杭建科〔1900〕1号",
        "杭建科〔0000〕1号",
        "令第０号",
        "ABC〔2023〕45号",
        "杭建科〔٢٠٢٣〕45号"
      })
  void whatIsNotANumberIsRefused(String text) {
    assertThatThrownBy(() -> DocumentNumber.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("documentNumber");
  }

  @Property
  void anyWritingOfANumberReadsAsThatNumber(
      @ForAll("numbers") DocumentNumber number, @ForAll("brackets") List<String> bracket) {
    String written = number.toString().replace("〔", bracket.get(0)).replace("〕", bracket.get(1));
    assertThat(DocumentNumber.parse(written)).isEqualTo(number);
  }

  @Property
  void comesBackFromTextAndJson(@ForAll("numbers") DocumentNumber number) throws Exception {
    JsonMapper mapper = new JsonMapper();
    assertThat(DocumentNumber.parse(number.toString())).isEqualTo(number);
    assertThat(mapper.readValue(mapper.writeValueAsString(number), DocumentNumber.class))
        .isEqualTo(number);
  }

  @Property
  void orderAgreesWithEqualityAndText(
      @ForAll("numbers") DocumentNumber a, @ForAll("numbers") DocumentNumber b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.toString().equals(b.toString())).isEqualTo(a.equals(b));
  }

  @Property
  void anyTextIsANumberOrRefused(@ForAll("texts") String text) {
    try {
      DocumentNumber number = DocumentNumber.parse(text);
      assertThat(DocumentNumber.parse(number.toString())).isEqualTo(number);
    } catch (InvalidInputException refused) {
      assertThat(refused.field()).isEqualTo("documentNumber");
    }
  }

  @Provide
  Arbitrary<DocumentNumber> numbers() {
    Arbitrary<Integer> years = Arbitraries.integers().between(1949, 2999);
    Arbitrary<Integer> serials = Arbitraries.integers().between(1, 999_999);
    Arbitrary<String> issuers = Arbitraries.of("杭建科", "杭政", "国办函", "鲁政字", "国务院令");
    return Arbitraries.oneOf(
        Combinators.combine(issuers, years, serials).as(DocumentNumber::of),
        Combinators.combine(Arbitraries.of("", "国务院", "建设部"), serials)
            .as((issuer, serial) -> DocumentNumber.parse(issuer + "令第" + serial + "号")),
        Combinators.combine(Arbitraries.of("", "住房和城乡建设部"), years, serials)
            .as((who, year, n) -> DocumentNumber.parse(who + "公告" + year + "年第" + n + "号")));
  }

  @Provide
  Arbitrary<List<String>> brackets() {
    return Arbitraries.of(
        List.of("[", "]"), List.of("（", "）"), List.of("【 ", " 】"), List.of("〔", "）第"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.of("杭", "令", "公告", "〔", "]", "2023", "0", "９", "年", "第", "号", " ", "字")
            .list()
            .ofMaxSize(9)
            .map(parts -> String.join("", parts)));
  }
}
