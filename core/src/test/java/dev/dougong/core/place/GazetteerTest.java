package dev.dougong.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class GazetteerTest {

  private static final Gazetteer STANDARD = Gazetteer.standard();
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
  private static final String HEADER = "code\tzh\ten\tfrom\tchanges\tkind\tmembers\talso\tnote\n";

  /** The official numbers of county-level divisions, counted apart from this table. */
  @ParameterizedTest
  @CsvSource({
    "330000, 11, 90",
    "320000, 13, 95",
    "410000, 17, 157",
    "110000, 0, 16",
    "500000, 0, 38"
  })
  void aProvinceThatIsCompleteHasEveryPrefectureAndCounty(
      String code, int prefectures, int counties) {
    Jurisdiction province = Jurisdiction.of(code);
    assertThat(countIn(province, Level.PREFECTURE)).isEqualTo(prefectures);
    assertThat(countIn(province, Level.COUNTY)).isEqualTo(counties);
  }

  @ParameterizedTest
  @CsvSource({
    "杭州市, 13", "宁波市, 10", "温州市, 12", "嘉兴市, 7", "湖州市, 5", "绍兴市, 6", "金华市, 9",
    "衢州市, 6", "舟山市, 4", "台州市, 9", "丽水市, 9", "南京市, 11", "无锡市, 7", "苏州市, 9",
    "连云港市, 6", "郑州市, 12", "洛阳市, 14", "南阳市, 13", "信阳市, 10"
  })
  void aCityThatIsCompleteHasEveryCounty(String city, int counties) {
    assertThat(countIn(Jurisdiction.named(city), Level.COUNTY)).isEqualTo(counties);
  }

  @Test
  void theNationHasAllItsProvincesAndPrefectures() {
    assertThat(countIn(Jurisdiction.nation(), Level.PROVINCE)).isEqualTo(34);
    assertThat(countIn(Jurisdiction.nation(), Level.PREFECTURE)).isEqualTo(333);
  }

  @Test
  void inTheThreeProvincesEveryNewCodeIsTheSuccessorOfAnOldOne() {
    assertThat(STANDARD.jurisdictions())
        .filteredOn(place -> place.period().from().isPresent() && !place.isStandIn())
        .allSatisfy(
            place -> {
              LocalDate start = place.period().from().orElseThrow();
              assertThat(STANDARD.jurisdictions())
                  .filteredOn(old -> old.existsOn(start.minusDays(1)))
                  .anyMatch(old -> old.successors(start.minusDays(1), start).contains(place));
            });
  }

  @Test
  void aUserAddsPlacesWithAFileOfTheSameShape() {
    Gazetteer more =
        STANDARD.with(
            HEADER
                + "350102\t鼓楼区\tGulou District\n"
                + "350199\t某开发区\tSome Zone\t2020-01-01\t2022-01-01>350102\tstand-in\n");
    Jurisdiction zone = more.of("350199");
    assertThat(zone.parent()).contains(Jurisdiction.of("350100"));
    assertThat(zone.isStandIn()).isTrue();
    assertThat(zone.successorsOn(DAY)).containsExactly(more.of("350102"));
    assertThat(more.named("鼓楼区", more.named("福州市"))).isEqualTo(more.of("350102"));
    assertThat(STANDARD.find("350102")).isEmpty();
  }

  @Test
  void aRowWithAKnownCodeTakesThePlaceOfTheKnownOne() {
    Gazetteer renamed = STANDARD.with(HEADER + "330100\t杭州市\tHangchow City\n");
    assertThat(renamed.of("330100").nameEn()).isEqualTo("Hangchow City");
    assertThat(renamed.of("330102").parent().orElseThrow().nameEn()).isEqualTo("Hangchow City");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "code\tzh\n",
        HEADER + "350102\t鼓楼区",
        HEADER + "35010\t鼓楼区\tGulou",
        HEADER + "350002\t鼓楼区\tGulou",
        HEADER + "350102\t\tGulou",
        HEADER + "360199\t甲\tA\n360199\t乙\tB",
        HEADER + "990101\t甲\tA",
        HEADER + "360199\t甲\tA\tsoon",
        HEADER + "360199\t甲\tA\t\t2020-01-01",
        HEADER + "360199\t甲\tA\t\t2020-01-01>369999",
        HEADER + "360199\t甲\tA\t\t2020-01-01>330113",
        HEADER + "360199\t甲\tA\t\t2020-01-01>330103|2021-01-01>330105",
        HEADER + "360199\t甲\tA\t2020-01-01\t2020-01-01>330103",
        HEADER + "360199\t甲\tA\t\t\tzone",
        HEADER + "360199\t甲\tA\t\t\t\t330102",
        HEADER + "360199\t甲\tA\t\t\tstand-in\t330100",
        HEADER + "360199\t甲\tA\t\t\tstand-in\t330197"
      })
  void aTableThatContradictsItselfIsRefused(String table) {
    assertThatThrownBy(() -> STANDARD.with(table))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("divisions");
  }

  @Property(tries = 60)
  void anyTableIsReadOrRefused(@ForAll("tables") String table) {
    try {
      assertThat(STANDARD.with(table).of("330100")).isEqualTo(Jurisdiction.of("330100"));
    } catch (InvalidInputException refused) {
      assertThat(refused.field()).startsWith("divisions");
    }
  }

  @Provide
  Arbitrary<String> tables() {
    return Arbitraries.of("\t", "\n", "360199", "330103", "甲", "A", "2020-01-01", ">", ",", "|")
        .list()
        .ofMaxSize(15)
        .map(parts -> HEADER + String.join("", parts));
  }

  private static long countIn(Jurisdiction place, Level level) {
    return STANDARD.jurisdictions().stream()
        .filter(each -> each.level() == level && !each.isStandIn() && each.existsOn(DAY))
        .filter(place::contains)
        .count();
  }
}
