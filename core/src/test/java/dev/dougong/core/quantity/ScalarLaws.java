package dev.dougong.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dougong.core.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for everything in this package that is a single number and has a text. */
interface ScalarLaws<T> {

  ObjectMapper MAPPER = new ObjectMapper();

  /** Reads the text form. */
  T parse(String text);

  /** The type, for JSON. */
  Class<T> type();

  @Provide
  Arbitrary<T> values();

  /** The pieces from which random texts are put together. */
  List<String> pieces();

  @Provide
  default Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "0",
            "1",
            "5",
            "30",
            "1234",
            ".",
            ",",
            "+",
            "-",
            "−",
            "e",
            "E9",
            "E999999999",
            "/",
            " ",
            "　",
            "３",
            "²",
            "٣",
            "①",
            "NaN",
            "Infinity",
            "0x",
            "\u0000",
            "\n",
            "万",
            "亿",
            "千");
    Arbitrary<String> own = Arbitraries.of(pieces());
    Arbitrary<String> mixed =
        Arbitraries.oneOf(piece, own).list().ofMaxSize(7).map(p -> String.join("", p));
    return Arbitraries.oneOf(mixed, Arbitraries.strings().ofMaxLength(30));
  }

  @Property
  default void theTextReadsBackAsTheSameValue(@ForAll("values") T value) {
    T again = parse(value.toString());
    assertThat(again).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
  }

  @Property(tries = 300)
  default void jsonReadsBackAsTheSameValue(@ForAll("values") T value)
      throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(value);
    assertThat(json).startsWith("\"");
    assertThat(MAPPER.readValue(json, type())).isEqualTo(value);
    assertThat(MAPPER.convertValue(value, type())).isEqualTo(value);
  }

  @Property
  default void anyTextIsAValueOrRefused(@ForAll("texts") String text) {
    T value;
    try {
      value = parse(text);
    } catch (InvalidInputException refused) {
      assertThat(refused.expected()).isNotBlank();
      return;
    }
    assertThat(parse(value.toString())).isEqualTo(value);
  }

  @Property(tries = 50)
  default void longTextsAreRefused(@ForAll("values") T value) {
    assertThatThrownBy(() -> parse("0".repeat(1_000_000) + value))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> parse(" ".repeat(1_000_000) + value))
        .isInstanceOf(InvalidInputException.class);
  }

  @Property(tries = 20)
  default void jsonOfAnotherShapeIsRefusedWithTheReason(@ForAll("values") T value) {
    for (String json : List.of("true", "[]", "{}", "\"\"", "\"abc\"", "1E999999999")) {
      assertThatThrownBy(() -> MAPPER.readValue(json, type()))
          .isInstanceOf(JsonMappingException.class)
          .hasCauseInstanceOf(InvalidInputException.class);
    }
  }

  /** Fractions as they come from people: mostly decimals, sometimes thirds and sevenths. */
  static Arbitrary<Fraction> fractions() {
    Arbitrary<Integer> denominators =
        Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(2, 100), Tuple.of(2, 3), Tuple.of(1, 0))
            .flatMap(
                d ->
                    d == 0
                        ? Arbitraries.integers().between(1, 5000).withoutEdgeCases()
                        : Arbitraries.just(d));
    Arbitrary<BigInteger> numerators =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(BigInteger.valueOf(-20), BigInteger.valueOf(20)),
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(18).negate(), BigInteger.TEN.pow(18)));
    return Combinators.combine(numerators, denominators)
        .as((n, d) -> Fraction.of(n, BigInteger.valueOf(d)));
  }

  static Arbitrary<BigDecimal> decimals() {
    return Combinators.combine(
            Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
            Arbitraries.integers().between(-6, 12).withoutEdgeCases())
        .as(BigDecimal::valueOf);
  }
}
