package dev.dougong.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

  private static InvalidInputException refusal(String json) {
    try {
      StrictJson.readObject(json);
    } catch (InvalidInputException e) {
      return e;
    }
    throw new AssertionError("accepted " + json);
  }

  @Test
  void readsPlainValuesExactly() {
    assertThat(
            StrictJson.readObject(
                "{\"a\": 0.10, \"b\": [1, true, null, \"x\"], \"c\": {\"d\": 1e3}}"))
        .isEqualTo(
            Map.of(
                "a",
                new BigDecimal("0.10"),
                "b",
                Arrays.asList(BigDecimal.ONE, true, null, "x"),
                "c",
                Map.of("d", new BigDecimal("1e3"))));
  }

  @Test
  void aNameGivenTwiceIsRefused() {
    InvalidInputException refusal = refusal("{\"a\": {\"b\": 1,\n \"b\": 2}}");
    assertThat(refusal.field()).isEqualTo("/a/b");
    assertThat(refusal).hasMessageContaining("once").hasMessageContaining("line 2");
  }

  @Test
  void brokenSyntaxIsRefusedWithLineAndColumn() {
    InvalidInputException refusal = refusal("{\"a\": 1,\n \"b\" 2}");
    assertThat(refusal)
        .hasMessageContaining("line 2, column 6")
        .hasMessageContaining("\\\"b\\\" 2".replace("\\", ""));
    assertThat(refusal.getMessage()).doesNotContain("\n").doesNotContain("Source");
  }

  @Test
  void whatIsNoObjectIsRefused() {
    for (String json : List.of("", "  ", "[]", "1", "null", "\"a\"", "{} {}", "{}x", "{\"a\":")) {
      assertThat(refusal(json)).as(json).isNotNull();
    }
  }

  @Test
  void extensionsOfJsonAreRefused() {
    for (String value : List.of("NaN", "Infinity", "+1", "01", ".5", "1.", "'a'", "/**/1", "0x1")) {
      assertThat(refusal("{\"a\": " + value + "}")).as(value).isNotNull();
    }
  }

  @Test
  void limitsHold() {
    int deep = StrictJson.DEEPEST_NESTING;
    assertThat(StrictJson.readObject(nested(deep - 1))).hasSize(1);
    assertThat(refusal(nested(deep))).hasMessageContaining("64");
    String digits = "9".repeat(StrictJson.LONGEST_NUMBER);
    assertThat(StrictJson.readObject("{\"a\": " + digits + "}")).hasSize(1);
    assertThat(refusal("{\"a\": " + digits + "9}")).hasMessageContaining("100");
    assertThat(refusal("{\"a\": {\"b\": 1e999999999}}").field()).isEqualTo("/a/b");
    assertThat(refusal("{\"a\": 1e-101}").field()).isEqualTo("/a");
    String text = "x".repeat(StrictJson.LONGEST_STRING);
    assertThat(StrictJson.readObject("{\"a\": \"" + text + "\"}")).hasSize(1);
    InvalidInputException tooLong = refusal("{\"a\": \"" + text + "x\"}");
    assertThat(tooLong.field()).isEqualTo("/a");
    assertThat(tooLong).hasMessageContaining("100000");
    assertThat(refusal("{\"" + "n".repeat(100_000) + "\": 1}")).hasMessageContaining("200");
    assertThat(refusal(" ".repeat(StrictJson.LONGEST_DOCUMENT + 1)))
        .hasMessageContaining("16777216");
  }

  private static String nested(int arrays) {
    return "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
  }

  @Test
  void tenMegabytesOfNestingAreRefusedQuietly() {
    assertThat(refusal("{\"a\":".repeat(2_000_000))).hasMessageContaining("64");
  }

  @Property(tries = 500)
  void bytesGiveAnObjectOrTheDocumentedRefusal(@ForAll byte[] bytes) throws IOException {
    try {
      StrictJson.readObject(new ByteArrayInputStream(bytes));
    } catch (InvalidInputException e) {
      assertThat(e.expected()).isNotBlank();
    }
  }

  @Property(tries = 500)
  void aDamagedDocumentGivesAnObjectOrTheDocumentedRefusal(
      @ForAll @IntRange(min = 0, max = 45) int at, @ForAll byte damage) throws IOException {
    byte[] bytes =
        "{\"a\": [1, 2.5, {\"b\": \"面积\"}], \"c\": true, \"d\": null}"
            .getBytes(StandardCharsets.UTF_8);
    bytes[at] = damage;
    try {
      StrictJson.readObject(new ByteArrayInputStream(bytes));
    } catch (InvalidInputException e) {
      assertThat(e.expected()).isNotBlank();
    }
  }
}
