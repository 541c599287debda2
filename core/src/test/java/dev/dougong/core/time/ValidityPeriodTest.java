package dev.dougong.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dougong.core.InvalidInputException;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValidityPeriodTest {

  private static final LocalDate START = LocalDate.of(2023, 8, 1);
  private static final LocalDate END = LocalDate.of(2027, 12, 31);
  private static final ValidityPeriod PERIOD = ValidityPeriod.of(START, END);

  @Test
  void firstAndLastDayAreIncluded() {
    assertThat(PERIOD.contains(START)).isTrue();
    assertThat(PERIOD.contains(END)).isTrue();
    assertThat(PERIOD.contains(START.minusDays(1))).isFalse();
    assertThat(PERIOD.contains(END.plusDays(1))).isFalse();
  }

  @Test
  void onePeriodEndsTheDayBeforeTheNextBegins() {
    assertThat(PERIOD.overlaps(ValidityPeriod.since(END))).isTrue();
    assertThat(PERIOD.overlaps(ValidityPeriod.since(END.plusDays(1)))).isFalse();
  }

  @Test
  void printsTwoDatesWithDotsBetweenAndLeavesAnOpenEndOut() {
    assertThat(PERIOD).hasToString("2023-08-01..2027-12-31");
    assertThat(ValidityPeriod.since(START)).hasToString("2023-08-01..");
    assertThat(ValidityPeriod.until(END)).hasToString("..2027-12-31");
    assertThat(ValidityPeriod.always()).hasToString("..");
  }

  @Test
  void aSingleDayIsAPeriodOfOneDay() {
    assertThat(ValidityPeriod.of(START, START).days()).hasValue(1);
    assertThat(ValidityPeriod.since(START).days()).isEmpty();
  }

  @Test
  void anEndBeforeTheStartIsRefusedByName() {
    assertThatThrownBy(() -> ValidityPeriod.of(END, START))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("to: 2023-08-01")
        .hasMessageContaining("not before 2027-12-31");
  }

  @Test
  void aDateThatDoesNotExistIsRefusedByName() {
    assertThatThrownBy(() -> ValidityPeriod.parse("2023-02-29.."))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("from: \"2023-02-29\"");
  }

  @Property
  void textAndJsonComeBackTheSame(@ForAll("periods") ValidityPeriod period) throws Exception {
    JsonMapper mapper = new JsonMapper();
    assertThat(ValidityPeriod.parse(period.toString())).isEqualTo(period);
    assertThat(mapper.readValue(mapper.writeValueAsString(period), ValidityPeriod.class))
        .isEqualTo(period);
  }

  @Property
  void aDayIsInTheIntersectionIfAndOnlyIfItIsInBoth(
      @ForAll("periods") ValidityPeriod a,
      @ForAll("periods") ValidityPeriod b,
      @ForAll("days") LocalDate day) {
    boolean inBoth = a.contains(day) && b.contains(day);
    assertThat(a.intersect(b).map(both -> both.contains(day)).orElse(false)).isEqualTo(inBoth);
    assertThat(a.intersect(b)).isEqualTo(b.intersect(a));
    assertThat(a.overlaps(b)).isEqualTo(a.intersect(b).isPresent());
  }

  @Property
  void aPeriodEnclosesAnotherIfAndOnlyIfTheyIntersectInTheOther(
      @ForAll("periods") ValidityPeriod a, @ForAll("periods") ValidityPeriod b) {
    assertThat(a.encloses(b)).isEqualTo(a.intersect(b).filter(b::equals).isPresent());
    assertThat(a.encloses(a)).isTrue();
    assertThat(ValidityPeriod.always().encloses(a)).isTrue();
  }

  @Property
  void orderIsTotalAndAgreesWithEquality(
      @ForAll("periods") ValidityPeriod a,
      @ForAll("periods") ValidityPeriod b,
      @ForAll("periods") ValidityPeriod c) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
    }
  }

  @Property
  void anyTextIsAPeriodOrRefused(@ForAll("texts") String text) {
    try {
      ValidityPeriod period = ValidityPeriod.parse(text);
      assertThat(ValidityPeriod.parse(period.toString())).isEqualTo(period);
    } catch (InvalidInputException refused) {
      assertThat(refused.field()).isIn("period", "from", "to");
    }
  }

  // A narrow range, so that touching and equal bounds come up often.
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 20).map(START::plusDays);
  }

  @Provide
  Arbitrary<ValidityPeriod> periods() {
    return Combinators.combine(days().optional(), days().optional())
        .filter((a, b) -> a.isEmpty() || b.isEmpty() || !b.get().isBefore(a.get()))
        .as((from, to) -> ValidityPeriod.builder().from(from).to(to).build());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of("..", ".", "2023-08-01", "2023-13-01", " ", "+999999999-12-31", "至", "-");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30),
        pieces.list().ofMaxSize(5).map(parts -> String.join("", parts)));
  }
}
