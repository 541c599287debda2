package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.DoubleNode;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest implements OrderLaws<Money> {

  @Override
  public Money parse(String text) {
    return Money.parse(text);
  }

  @Override
  public Class<Money> type() {
    return Money.class;
  }

  @Override
  @Provide
  public Arbitrary<Money> values() {
    return ScalarLaws.decimals().map(Money::of);
  }

  @Override
  public List<String> pieces() {
    return List.of("¥", "￥", "元", "万元", "亿元", "CNY", "RMB");
  }

  @Provide
  Arbitrary<BigDecimal> factors() {
    return ScalarLaws.decimals();
  }

  @Provide
  Arbitrary<Money> fenAmounts() {
    return Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L).map(Money::ofFen);
  }

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    Arbitrary<BigDecimal> weight =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 3).map(BigDecimal::valueOf),
            ScalarLaws.decimals().map(BigDecimal::abs));
    return weight
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(all -> all.stream().anyMatch(w -> w.signum() > 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3000000|3000000",
        "300万元|3000000",
        "300万|3000000",
        "300 万元|3000000",
        "1.5亿元|150000000",
        "¥3,000,000.50|3000000.50",
        "￥３００万元|3000000",
        "3000000元|3000000",
        "CNY 12.5|12.5",
        "RMB300|300",
        "-¥5|-5",
        "-5元|-5",
        "¥-5|-5",
        "−0.01|-0.01",
        "2千元|2000",
        "5百万元|5000000",
        "1.2万亿元|1200000000000",
        "3E+2|300",
        "0.00001元|0.00001"
      })
  void readsTheWaysPeopleWriteAmounts(String text, BigDecimal yuan) {
    assertThat(Money.parse(text)).isEqualTo(Money.of(yuan));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "元",
        "¥",
        "--5",
        "-¥-5",
        "1,00",
        "1,2345",
        "1,234,5",
        "5.",
        ".5",
        "3²",
        "٣",
        "①",
        "1/3元",
        "300美元",
        "万元300",
        "1 2",
        "NaN",
        "1E9999",
        "1E999999999",
        "1E400",
        "0x10",
        "5元元",
        "¥¥5"
      })
  void refusesWhatIsNotAnAmount(String text) {
    assertThatThrownBy(() -> Money.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("money: ");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0元, 0元",
    "800, 800元, 800元",
    "9999.99, 9999.99元, 9999.99元",
    "10000, 10000元, 1万元",
    "3000000, 3000000元, 300万元",
    "-3000000, -3000000元, -300万元",
    "150000000, 150000000元, 1.5亿元",
    "123456789.01, 123456789.01元, 1.2345678901亿元"
  })
  void printsPlainAndChinese(BigDecimal yuan, String plain, String chinese) {
    assertThat(Money.of(yuan)).hasToString(plain);
    assertThat(Money.of(yuan).toChineseString()).isEqualTo(chinese);
  }

  @Property
  void theChineseTextReadsBackAsTheSameAmount(@ForAll("values") Money amount) {
    assertThat(Money.parse(amount.toChineseString())).isEqualTo(amount);
  }

  @Test
  void equalityIgnoresTrailingZeros() {
    assertThat(Money.of(new BigDecimal("3.00"))).isEqualTo(Money.of(3)).isEqualTo(Money.ofFen(300));
    assertThat(Money.of(new BigDecimal("0E+50"))).isEqualTo(Money.ZERO);
    assertThat(Money.ofWan(new BigDecimal("0.03"))).isEqualTo(Money.of(300));
  }

  @Test
  void aNumberBeyondAllSenseIsRefusedAtOnce() {
    assertThatThrownBy(() -> Money.of(new BigDecimal("1E+999999999")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Money.of(new BigDecimal("1E-999999999")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Money.of(1).rounded(999_999_999, RoundingMode.UP))
        .isInstanceOf(InvalidInputException.class);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void additionAndMultiplicationKeepTheirLaws(
      @ForAll("values") Money a,
      @ForAll("values") Money b,
      @ForAll("values") Money c,
      @ForAll("factors") BigDecimal x,
      @ForAll("factors") BigDecimal y) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(Money.ZERO)).isEqualTo(a);
    assertThat(a.plus(a.negated())).isEqualTo(Money.ZERO);
    assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
    assertThat(a.plus(b).times(x)).isEqualTo(a.times(x).plus(b.times(x)));
    assertThat(a.times(x.add(y))).isEqualTo(a.times(x).plus(a.times(y)));
    assertThat(a.times(x).times(y)).isEqualTo(a.times(y).times(x));
    assertThat(a.times(Ratio.of(x))).isEqualTo(a.times(x));
    assertThat(Money.sum(List.of(a, b, c))).isEqualTo(a.plus(b).plus(c));
    assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
  }

  @Property
  void aShareOfAnAmountTimesTheAmountIsTheShare(
      @ForAll("values") Money part, @ForAll("values") Money whole) {
    if (whole.isZero()) {
      assertThatThrownBy(() -> part.dividedBy(whole)).isInstanceOf(InvalidInputException.class);
    } else {
      assertThat(whole.times(part.dividedBy(whole))).isEqualTo(part);
    }
  }

  @Test
  void anEndlessQuotientAsksForARoundingMode() {
    Money ten = Money.of(10);
    assertThat(ten.dividedBy(new BigDecimal("4"))).isEqualTo(Money.parse("2.5"));
    assertThatThrownBy(() -> ten.dividedBy(new BigDecimal("3")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("rounding mode");
    assertThat(ten.dividedBy(new BigDecimal("3"), 2, RoundingMode.HALF_UP))
        .isEqualTo(Money.parse("3.33"));
    assertThatThrownBy(() -> ten.times(Ratio.of(1, 3))).isInstanceOf(InvalidInputException.class);
    assertThat(ten.times(Ratio.of(2, 3), RoundingMode.HALF_UP)).isEqualTo(Money.parse("6.67"));
    assertThatThrownBy(() -> ten.dividedBy(BigDecimal.ZERO))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Money.parse("0.005").rounded(RoundingMode.UNNECESSARY))
        .isInstanceOf(InvalidInputException.class);
  }

  @Property
  void roundingTwiceChangesNothingAndMovesLessThanAFen(
      @ForAll("values") Money amount, @ForAll RoundingMode mode) {
    if (mode == RoundingMode.UNNECESSARY) {
      return;
    }
    Money rounded = amount.rounded(mode);
    assertThat(rounded.rounded(mode)).isEqualTo(rounded);
    assertThat(rounded.minus(amount).abs()).isLessThan(Money.ofFen(1));
  }

  @Test
  void roundsToTheWanWhenAsked() {
    assertThat(Money.of(1_235_000).rounded(-4, RoundingMode.HALF_UP))
        .isEqualTo(Money.of(1_240_000));
    assertThat(Money.of(1_235_000).rounded(Rounding.toDecimals(-4))).isEqualTo(Money.of(1_240_000));
    assertThat(Money.of(1_225_000).rounded(Rounding.toDecimals(-4))).isEqualTo(Money.of(1_220_000));
  }

  @Property(tries = 300)
  void sharesAddUpAndAreWithinAFenOfTheProportion(
      @ForAll("fenAmounts") Money amount, @ForAll("weights") List<BigDecimal> weights) {
    List<Money> shares = amount.allocate(weights);
    assertThat(shares).hasSameSizeAs(weights);
    assertThat(Money.sum(shares)).isEqualTo(amount);
    Fraction total = weights.stream().map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
    for (int i = 0; i < shares.size(); i++) {
      Fraction quota = amount.toFraction().times(Fraction.of(weights.get(i))).dividedBy(total);
      assertThat(shares.get(i).toFraction().minus(quota).abs()).isLessThan(Fraction.of(1, 100));
      if (weights.get(i).signum() == 0) {
        assertThat(shares.get(i)).isEqualTo(Money.ZERO);
      }
    }
  }

  @Property(tries = 300)
  void aLargerWeightNeverGetsLessAndTiesGoToTheEarlierOne(
      @ForAll("fenAmounts") Money amount, @ForAll("weights") List<BigDecimal> weights) {
    List<Money> shares = amount.abs().allocate(weights);
    IntStream.range(0, shares.size())
        .forEach(
            i ->
                IntStream.range(i + 1, shares.size())
                    .forEach(
                        j -> {
                          int order = weights.get(i).compareTo(weights.get(j));
                          if (order >= 0) {
                            assertThat(shares.get(i)).isGreaterThanOrEqualTo(shares.get(j));
                          } else {
                            assertThat(shares.get(i)).isLessThanOrEqualTo(shares.get(j));
                          }
                        }));
  }

  @Property(tries = 300)
  void aNegativeAmountIsSharedLikeItsOpposite(
      @ForAll("fenAmounts") Money amount, @ForAll("weights") List<BigDecimal> weights) {
    assertThat(amount.negated().allocate(weights))
        .isEqualTo(amount.allocate(weights).stream().map(Money::negated).toList());
  }

  @Property(tries = 300)
  void aSplitDiffersByAFenAtMost(
      @ForAll("fenAmounts") Money amount, @ForAll @IntRange(min = 1, max = 40) int parts) {
    List<Money> shares = amount.split(parts);
    assertThat(Money.sum(shares)).isEqualTo(amount);
    Money most = shares.stream().reduce(Money::max).orElseThrow();
    Money least = shares.stream().reduce(Money::min).orElseThrow();
    assertThat(most.minus(least)).isLessThanOrEqualTo(Money.ofFen(1));
  }

  @Test
  void theFenLeftOverGoesToTheLargestRemainder() {
    // 100 fen by 1:1:1 leave one fen with equal remainders; 10 fen by 25:35:40 are 2.5, 3.5, 4.
    assertThat(Money.of(1).split(3))
        .containsExactly(Money.ofFen(34), Money.ofFen(33), Money.ofFen(33));
    assertThat(Money.ofFen(10).allocate(decimals("25", "35", "40")))
        .containsExactly(Money.ofFen(3), Money.ofFen(3), Money.ofFen(4));
    // 10 fen by 1:2:4 are 1.43, 2.86, 5.71: the two fen left go to the second and the third.
    assertThat(Money.ofFen(10).allocate(decimals("1", "2", "4")))
        .containsExactly(Money.ofFen(1), Money.ofFen(3), Money.ofFen(6));
    assertThat(Money.of(30).allocateBy(List.of(Area.parse("1亩"), Area.parse("2亩"))))
        .containsExactly(Money.of(10), Money.of(20));
  }

  @Test
  void anAllocationThatCannotAddUpIsRefused() {
    assertThatThrownBy(() -> Money.of(1).allocate(List.of()))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Money.of(1).allocate(decimals("0", "0")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Money.of(1).allocate(decimals("1", "-1")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Money.parse("0.001").split(2))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("fen");
    assertThatThrownBy(() -> Money.of(1).split(0)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aBareJsonNumberIsYuanWithAllItsDigits() throws JsonProcessingException {
    assertThat(MAPPER.readValue("3000000", Money.class)).isEqualTo(Money.of(3_000_000));
    assertThat(MAPPER.readValue("0.12345678901234567890123", Money.class).inYuan())
        .isEqualTo(new BigDecimal("0.12345678901234567890123"));
    assertThat(MAPPER.readValue("12345678901234567890123", Money.class).inYuan())
        .isEqualTo(new BigDecimal("12345678901234567890123"));
    assertThat(MAPPER.writeValueAsString(Money.parse("300万元"))).isEqualTo("\"3000000元\"");
  }

  @Test
  void aDoubleIsRefused() {
    assertThatThrownBy(() -> MAPPER.treeToValue(DoubleNode.valueOf(0.1), Money.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("double");
  }

  @Test
  void factsKnowItsUnits() {
    assertThat(Money.parse("300万元").unit()).isEqualTo("CNY");
    assertThat(Money.parse("300万元").in("10000 CNY")).hasValue(new BigDecimal("300.0000"));
  }

  private static List<BigDecimal> decimals(String... values) {
    return List.of(values).stream().map(BigDecimal::new).toList();
  }
}
