package dev.dougong.calculators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.calculators.Answer;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

  private static final Outcome OUTCOME =
      RuleBook.standard().evaluate("hangjiangongyeban-2023-7/17.4-a", Facts.none());

  private static String member(@Nullable Object value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("a", value);
    String json = Json.write(members);
    assertThat(json).startsWith("{\"a\":").endsWith("}");
    return json.substring(5, json.length() - 1);
  }

  @Test
  void anObjectHasItsMembersInTheirOrder() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("z", 1);
    members.put("a", 2);

    assertThat(Json.write(members)).isEqualTo("{\"z\":1,\"a\":2}");
    assertThat(Json.write(Map.of())).isEqualTo("{}");
  }

  @Test
  void nothingIsNull() {
    assertThat(member(null)).isEqualTo("null");
    assertThat(member(Optional.empty())).isEqualTo("null");
    assertThat(member(Optional.of("x"))).isEqualTo("\"x\"");
  }

  @Test
  void numbersAreInPlainDigits() {
    assertThat(member(new BigDecimal("1.50"))).isEqualTo("1.5");
    assertThat(member(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(member(new BigDecimal("0.000"))).isEqualTo("0");
    assertThat(member(-7)).isEqualTo("-7");
    assertThat(Json.plain(new BigDecimal("-12.340"))).isEqualTo("-12.34");
  }

  @Test
  void whatHasANameIsAString() {
    assertThat(member("说“好”")).isEqualTo("\"说“好”\"");
    assertThat(member(LocalDate.of(2024, 6, 1))).isEqualTo("\"2024-06-01\"");
    assertThat(member(DayOfWeek.MONDAY)).isEqualTo("\"MONDAY\"");
    assertThat(member(true)).isEqualTo("true");
    assertThat(member(false)).isEqualTo("false");
  }

  @Test
  void aTextHasBothLanguages() {
    assertThat(member(new Text("斗拱", "bracket set")))
        .isEqualTo("{\"zh\":\"斗拱\",\"en\":\"bracket set\"}");
  }

  @Test
  void listsAndObjectsNest() {
    assertThat(member(Arrays.asList(1, null, List.of(), Map.of("b", List.of("c")))))
        .isEqualTo("[1,null,[],{\"b\":[\"c\"]}]");
  }

  @Test
  void resultsAndValuesAreWhatTheyAreElsewhere() {
    assertThat(member(OUTCOME)).isEqualTo(OUTCOME.toJson());
    assertThat(member(Answer.truth(OUTCOME, "eligible")))
        .isEqualTo(Answer.truth(OUTCOME, "eligible").toJson());
    assertThat(member(Money.of(5))).isEqualTo("\"5元\"");
  }
}
