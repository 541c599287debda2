package dev.dougong.calculators.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.core.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which provisions answer which question about payment.
 *
 * @param floor the name of the output that is a floor of progress payments, in whatever provision
 * @param checks the provisions that a contract keeps or breaks
 * @param questions the provisions that answer a question, by its name
 */
record PaymentRules(String floor, List<Check> checks, Map<String, List<Source>> questions) {

  /** The provision on advance payments, which is asked with the days of the payments. */
  static final String ADVANCE = "guobanfa-2017-19/10-d";

  static final String ADVANCE_OUTPUT = "advancePaymentCompliance";
  static final String NON_COMPLIANT = "NON_COMPLIANT";

  static final PaymentRules STANDARD = read();

  PaymentRules {
    checks = ImmutableList.copyOf(checks);
    questions = ImmutableMap.copyOf(questions);
  }

  /**
   * A provision that a contract keeps or breaks.
   *
   * @param provision its id
   * @param topic what it is about
   * @param output the output that says so
   * @param breach the values of the output that are a breach
   */
  record Check(String provision, PaymentTopic topic, String output, List<Object> breach) {}

  /**
   * A provision that answers a question.
   *
   * @param provision its id
   * @param output the output that is the answer
   * @param yes the values of a text output that mean yes
   * @param with facts that make the question the one that is meant
   * @param deposit the type of deposit that it is about, if it is about one only
   */
  record Source(
      String provision,
      String output,
      List<Object> yes,
      Map<String, Object> with,
      Optional<String> deposit) {}

  /** The provisions that answer a question. */
  List<Source> sources(String question) {
    return questions.getOrDefault(question, ImmutableList.of());
  }

  private static PaymentRules read() {
    Map<String, @Nullable Object> file;
    try (InputStream in = PaymentRules.class.getResourceAsStream("payments.json")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks payments.json");
      }
      file = StrictJson.readObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImmutableMap.Builder<String, List<Source>> questions = ImmutableMap.builder();
    object(file.get("questions"))
        .forEach(
            (name, sources) ->
                questions.put(
                    name, list(sources).stream().map(entry -> source(object(entry))).toList()));
    return new PaymentRules(
        String.valueOf(file.get("floor")),
        list(file.get("checks")).stream().map(entry -> check(object(entry))).toList(),
        questions.buildOrThrow());
  }

  private static Check check(Map<String, Object> entry) {
    return new Check(
        String.valueOf(entry.get("provision")),
        PaymentTopic.valueOf(String.valueOf(entry.get("topic"))),
        String.valueOf(entry.get("output")),
        list(entry.get("breach")));
  }

  private static Source source(Map<String, Object> entry) {
    return new Source(
        String.valueOf(entry.get("provision")),
        String.valueOf(entry.get("output")),
        list(entry.get("yes")),
        object(entry.get("with")),
        Optional.ofNullable((String) entry.get("deposit")));
  }

  private static ImmutableList<Object> list(@Nullable Object value) {
    return value instanceof List<?> items ? ImmutableList.copyOf(items) : ImmutableList.of();
  }

  private static ImmutableMap<String, Object> object(@Nullable Object value) {
    ImmutableMap.Builder<String, Object> members = ImmutableMap.builder();
    if (value instanceof Map<?, ?> given) {
      given.forEach((name, member) -> members.put(String.valueOf(name), member));
    }
    return members.buildOrThrow();
  }
}
