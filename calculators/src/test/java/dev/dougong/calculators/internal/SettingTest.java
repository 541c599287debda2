package dev.dougong.calculators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.Facts;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.book.Standing;
import dev.dougong.engine.rule.Provision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final String BONUS = "hangjiangongyeban-2023-7/17.4-a";
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final Facts STEEL = Facts.builder().put("structureType", "STEEL").build();

  /** Of Hangzhou, in force from 2023-08-01 to 2027-12-31. */
  private static final Provision OF_HANGZHOU = BOOK.provision(BONUS);

  @Test
  void whatWasToldIsAmongTheFacts() {
    Setting setting = Setting.of(BOOK).asOf(DAY).in(Jurisdiction.of("330106"));

    assertThat(setting.book()).isSameAs(BOOK);
    assertThat(setting.facts(List.of(STEEL)))
        .isEqualTo(STEEL.with("asOfDate", "2024-06-01").with("regionCode", "330106"));
    assertThat(Setting.of(BOOK).facts(List.of(STEEL))).isEqualTo(STEEL);
  }

  @Test
  void anotherDayTakesThePlaceOfTheFirst() {
    assertThat(Setting.on(DAY, STEEL.with("asOfDate", "2020-01-01")))
        .isEqualTo(STEEL.with("asOfDate", "2024-06-01"));
  }

  @Test
  void aProvisionHoldsInThePlaceOfItsDocumentAndInWhatLiesWithin() {
    Setting setting = Setting.of(BOOK);

    assertThat(setting.holdsIn(Jurisdiction.of("330100"), OF_HANGZHOU)).isTrue();
    assertThat(setting.holdsIn(Jurisdiction.of("330106"), OF_HANGZHOU)).isTrue();
    assertThat(setting.holdsIn(Jurisdiction.of("330200"), OF_HANGZHOU)).isFalse();
    assertThat(setting.holdsIn(Jurisdiction.of("330000"), OF_HANGZHOU)).isFalse();
  }

  @Test
  void aProvisionIsInForceWhileItsDocumentIs() {
    Setting setting = Setting.of(BOOK);

    assertThat(setting.standing(OF_HANGZHOU, LocalDate.of(2023, 7, 31)).state())
        .isEqualTo(Standing.State.NOT_BEGUN);
    assertThat(setting.standing(OF_HANGZHOU, LocalDate.of(2023, 8, 1)).inForce()).isTrue();
    assertThat(setting.standing(OF_HANGZHOU, LocalDate.of(2027, 12, 31)).inForce()).isTrue();
    assertThat(setting.standing(OF_HANGZHOU, LocalDate.of(2028, 1, 1)).state())
        .isEqualTo(Standing.State.LAPSED);
  }

  @Test
  void aProvisionConcernsACaseOfWhichItAsksMoreThanDayAndPlace() {
    Setting setting = Setting.of(BOOK);
    Facts whenAndWhere =
        Facts.builder().put("asOfDate", "2024-06-01").put("regionCode", "330106").build();

    assertThat(setting.concerns(BONUS, STEEL)).isTrue();
    assertThat(setting.concerns(BONUS, whenAndWhere)).isFalse();
    assertThat(setting.concerns(BONUS, Facts.none())).isFalse();
    assertThat(setting.concerns(BONUS, Facts.builder().put("totalFund", 1).build())).isFalse();
  }
}
