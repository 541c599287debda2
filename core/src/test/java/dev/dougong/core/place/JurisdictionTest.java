package dev.dougong.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableSortedSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.place.Jurisdiction.Level;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionTest {

  private static final Jurisdiction HANGZHOU = Jurisdiction.of("330100");
  private static final LocalDate BEFORE_2021 = LocalDate.of(2021, 4, 8);
  private static final LocalDate SINCE_2021 = LocalDate.of(2021, 4, 9);

  @Test
  void aCityKnowsItsNamesItsLevelAndWhereItLies() {
    assertThat(HANGZHOU.nameZh()).isEqualTo("杭州市");
    assertThat(HANGZHOU.nameEn()).isEqualTo("Hangzhou City");
    assertThat(HANGZHOU.level()).isEqualTo(Level.PREFECTURE);
    assertThat(HANGZHOU.parent()).contains(Jurisdiction.of("330000"));
    assertThat(HANGZHOU.ancestors())
        .containsExactly(Jurisdiction.of("330000"), Jurisdiction.nation());
    assertThat(HANGZHOU).hasToString("330100 杭州市");
  }

  @ParameterizedTest
  @CsvSource({
    "110105, 110000", // a district of a municipality
    "500229, 500000", // a county of a municipality
    "419001, 410000", // a city that the province governs directly
    "429021, 420000",
    "659001, 650000",
    "320583, 320500",
    "330000, 000000"
  })
  void placesLieInTheNearestRealPlaceAbove(String code, String parent) {
    assertThat(Jurisdiction.of(code).parent()).contains(Jurisdiction.of(parent));
  }

  @Test
  void theNationLiesInNothing() {
    assertThat(Jurisdiction.nation().parent()).isEmpty();
    assertThat(Jurisdiction.nation().level()).isEqualTo(Level.NATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"杭州市", "杭州", "Hangzhou City", "hangzhou", " 杭 州 市 "})
  void aNameIsReadInFullOrBriefAndInBothLanguages(String name) {
    assertThat(Jurisdiction.named(name)).isEqualTo(HANGZHOU);
  }

  @ParameterizedTest
  @CsvSource({
    "内蒙古, 150000",
    "广西, 450000",
    "香港, 810000",
    "延边, 222400",
    "景宁, 331127",
    "上海, 310000",
    "济源, 419001",
    "雄安新区, 133100",
    "杨凌示范区, 610403",
    "大江东, 330199",
    "全国, 000000"
  })
  void everydayNamesAreUnderstood(String name, String code) {
    assertThat(Jurisdiction.named(name)).isEqualTo(Jurisdiction.of(code));
  }

  @Test
  void anAmbiguousNameIsRefusedWithEveryPlaceItCouldBe() {
    assertThatThrownBy(() -> Jurisdiction.named("鼓楼区"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("320106 鼓楼区 (南京市)")
        .hasMessageContaining("320302 鼓楼区 (徐州市)")
        .hasMessageContaining("410204 鼓楼区 (开封市)");
    assertThatThrownBy(() -> Jurisdiction.named("Taizhou"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("321200")
        .hasMessageContaining("331000");
  }

  @Test
  void thePlaceAroundSettlesAnAmbiguousName() {
    assertThat(Jurisdiction.named("鼓楼区", Jurisdiction.named("徐州市")))
        .isEqualTo(Jurisdiction.of("320302"));
    assertThat(Jurisdiction.named("鼓楼", Jurisdiction.named("河南省")))
        .isEqualTo(Jurisdiction.of("410204"));
  }

  @Test
  void aPlaceThatExistsGoesBeforeOneGivenUp() {
    assertThat(Jurisdiction.named("崇川区").code()).isEqualTo("320613");
    assertThat(Jurisdiction.named("儋州市").code()).isEqualTo("460400");
    assertThat(Jurisdiction.named("下城区").code()).isEqualTo("330103");
  }

  @Test
  void anUnknownCodeIsRefusedWithTheNearestKnown() {
    assertThatThrownBy(() -> Jurisdiction.of("33"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("330000 浙江省");
    assertThatThrownBy(() -> Jurisdiction.of("330107"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("nearest known is 33010");
  }

  @Test
  void anUnknownNameIsRefusedWithTheNearestKnown() {
    assertThatThrownBy(() -> Jurisdiction.named("杭洲市"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("杭州市");
  }

  @ParameterizedTest
  @CsvSource({
    "330103, 330105",
    "330104, 330102 330114",
    "330198, 330114",
    "330199, 330114",
    "320602, 320613",
    "320611, 320613",
    "410306, 410308",
    "410322, 410308",
    "410381, 410307",
    "320705, 320706",
    "320502, 320508",
    "321284, 321204",
    "500105, 500157",
    "500112, 500109 500157"
  })
  void aCodeGivenUpNamesItsSuccessors(String code, String successors) {
    Jurisdiction old = Jurisdiction.of(code);
    LocalDate end = old.period().to().orElseThrow();
    assertThat(old.existsOn(end)).isTrue();
    assertThat(old.existsOn(end.plusDays(1))).isFalse();
    assertThat(old.successorsOn(end)).containsExactly(old);
    assertThat(old.successorsOn(end.plusDays(1)))
        .extracting(Jurisdiction::code)
        .containsExactly(successors.split(" "));
  }

  @Test
  void hangzhouChangedOnTheDayOfTheApproval() {
    assertThat(Jurisdiction.of("330113").existsOn(BEFORE_2021)).isFalse();
    assertThat(Jurisdiction.of("330113").existsOn(SINCE_2021)).isTrue();
    assertThat(Jurisdiction.of("330103").existsOn(BEFORE_2021)).isTrue();
    assertThat(Jurisdiction.of("330113").successorsOn(BEFORE_2021)).isEmpty();
  }

  @Test
  void aDistrictThatWentOnWithLessIsSeveralPlacesLater() {
    Jurisdiction yuhang = Jurisdiction.of("330110");
    assertThat(yuhang.successorsOn(SINCE_2021)).containsExactly(yuhang);
    assertThat(yuhang.successors(BEFORE_2021, SINCE_2021))
        .containsExactly(yuhang, Jurisdiction.named("临平区"));
    assertThat(yuhang.successors(SINCE_2021, SINCE_2021.plusYears(3))).containsExactly(yuhang);
  }

  @Test
  void daysInTheWrongOrderAreRefused() {
    Jurisdiction yuhang = Jurisdiction.of("330110");
    assertThatThrownBy(() -> yuhang.successors(SINCE_2021, BEFORE_2021))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Jurisdiction.of("330113").successors(BEFORE_2021, SINCE_2021))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("drawnOn");
  }

  @Test
  void aStandInContainsTheCountiesItCoversAndSoDoesTheirPrefecture() {
    Jurisdiction xiongan = Jurisdiction.of("133100");
    Jurisdiction county = Jurisdiction.named("容城县");
    assertThat(xiongan.isStandIn()).isTrue();
    assertThat(xiongan.contains(county)).isTrue();
    assertThat(Jurisdiction.named("保定市").contains(county)).isTrue();
    assertThat(Jurisdiction.named("保定市").contains(xiongan)).isFalse();
    assertThat(HANGZHOU.contains(Jurisdiction.of("330199"))).isTrue();
  }

  @Property(tries = 300)
  void comesBackFromCodeAndJsonAndFromItsNameWithinItsParent(@ForAll("places") Jurisdiction place)
      throws Exception {
    JsonMapper mapper = new JsonMapper();
    assertThat(Jurisdiction.of(place.code())).isEqualTo(place);
    assertThat(mapper.readValue(mapper.writeValueAsString(place), Jurisdiction.class))
        .isEqualTo(place);
    if (place.period().to().isEmpty()) {
      Jurisdiction around = place.parent().orElse(place);
      assertThat(Jurisdiction.named(place.nameZh(), around)).isEqualTo(place);
    }
  }

  @Property
  void containingIsAPartialOrder(
      @ForAll("places") Jurisdiction a,
      @ForAll("places") Jurisdiction b,
      @ForAll("places") Jurisdiction c) {
    assertThat(a.contains(a)).isTrue();
    assertThat(a.contains(b) && b.contains(a)).isEqualTo(a.equals(b));
    if (a.contains(b) && b.contains(c)) {
      assertThat(a.contains(c)).isTrue();
    }
  }

  @Property
  void aPlaceLiesInEachOfItsAncestorsAndInNothingElseButStandIns(
      @ForAll("places") Jurisdiction place, @ForAll("places") Jurisdiction other) {
    place.ancestors().forEach(above -> assertThat(above.contains(place)).isTrue());
    if (other.contains(place) && !other.equals(place) && !other.isStandIn()) {
      assertThat(place.ancestors()).contains(other);
    }
  }

  @Property
  void parentAndChildrenAgreeAndLevelsDescend(@ForAll("places") Jurisdiction place) {
    for (Jurisdiction child : place.children()) {
      assertThat(child.parent()).contains(place);
      assertThat(child.level()).isGreaterThan(place.level());
    }
    place.parent().ifPresent(parent -> assertThat(parent.children()).contains(place));
  }

  @Property
  void aCodeStartsWithTheDigitsOfItsParent(@ForAll("places") Jurisdiction place) {
    String parent = place.parent().map(Jurisdiction::code).orElse("");
    assertThat(place.code()).startsWith(parent.replaceFirst("(00)+$", ""));
  }

  @Property
  void successorsExistOnTheDayAskedAbout(
      @ForAll("places") Jurisdiction place, @ForAll("days") LocalDate day) {
    ImmutableSortedSet<Jurisdiction> successors = place.successorsOn(day);
    assertThat(successors).allMatch(successor -> successor.existsOn(day));
    boolean notYetMade = place.period().from().filter(day::isBefore).isPresent();
    assertThat(successors.isEmpty()).isEqualTo(notYetMade);
  }

  @Property
  void goingByWayOfAnotherDayEndsAtTheSamePlaces(
      @ForAll("places") Jurisdiction place,
      @ForAll("days") LocalDate a,
      @ForAll("days") LocalDate b,
      @ForAll("days") LocalDate c) {
    LocalDate[] days = {a, b, c};
    java.util.Arrays.sort(days);
    if (place.existsOn(days[0])) {
      ImmutableSortedSet<Jurisdiction> between = place.successors(days[0], days[1]);
      assertThat(
              between.stream()
                  .flatMap(next -> next.successors(days[1], days[2]).stream())
                  .distinct())
          .containsExactlyInAnyOrderElementsOf(place.successors(days[0], days[2]));
    }
  }

  @Property(tries = 100)
  void anyTextIsAPlaceOrRefused(@ForAll("texts") String text) {
    try {
      assertThat(Jurisdiction.of(text).code()).isEqualTo(text);
    } catch (InvalidInputException refused) {
      assertThat(refused.field()).isEqualTo("jurisdiction");
    }
    try {
      assertThat(Jurisdiction.named(text)).isNotNull();
    } catch (InvalidInputException refused) {
      assertThat(refused.field()).isEqualTo("jurisdiction");
    }
  }

  // Half of the places are from the surroundings of the changes, where the laws could fail.
  @Provide
  Arbitrary<Jurisdiction> places() {
    return Arbitraries.oneOf(
        Arbitraries.of(Gazetteer.standard().jurisdictions()),
        Arbitraries.of(
                "000000", "330000", "330100", "330102", "330103", "330104", "330110", "330114",
                "330199", "130600", "130629", "133100", "419001", "410308", "320613", "540200")
            .map(Jurisdiction::of));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.of(BEFORE_2021, SINCE_2021, LocalDate.of(2020, 6, 5)),
        Arbitraries.integers().between(0, 6000).map(LocalDate.of(2010, 1, 1)::plusDays));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings().numeric().ofMaxLength(8),
        Arbitraries.of("杭", "州", "市", "区", "城", "城关", "自治", "Hangzhou", " City")
            .list()
            .ofMaxSize(4)
            .map(parts -> String.join("", parts)));
  }
}
