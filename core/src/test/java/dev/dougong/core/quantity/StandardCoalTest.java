package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardCoalTest implements MeasureLaws<StandardCoal, StandardCoal.Unit> {

  @Override
  public StandardCoal parse(String text) {
    return StandardCoal.parse(text);
  }

  @Override
  public Class<StandardCoal> type() {
    return StandardCoal.class;
  }

  @Override
  public StandardCoal of(Fraction amount, StandardCoal.Unit unit) {
    return StandardCoal.of(amount, unit);
  }

  @Override
  public StandardCoal.Unit[] units() {
    return StandardCoal.Unit.values();
  }

  @Override
  public boolean isSigned() {
    return true;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "350 kgce|350",
        "5000 tce|5000000",
        "1.5万吨标准煤|15000000",
        "3吨标煤|3000",
        "350千克标准煤|350",
        "20 gce|0.02",
        "-2 tce|-2000"
      })
  void readsTheWaysPeopleWriteIt(String text, BigDecimal kilograms) {
    assertThat(StandardCoal.parse(text).toFactValue()).isEqualByComparingTo(kilograms);
  }

  @Test
  void theRulesMayAskForTonnes() {
    assertThat(StandardCoal.parse("1.5万吨标准煤").in("tce")).hasValue(new BigDecimal("15000"));
    assertThat(StandardCoal.parse("15000 tce").toChineseString()).isEqualTo("1.5万吨标准煤");
    assertThat(StandardCoal.parse("2 tce").negated()).hasToString("-2000 kgce");
  }
}
