package dev.dougong.engine.evaluation;

import dev.dougong.engine.evaluation.Explanation.Result;
import dev.dougong.engine.evaluation.Explanation.Step;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Expression.Arithmetic;
import dev.dougong.engine.expression.Expression.Call;
import dev.dougong.engine.expression.Expression.Comparison;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Reading;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An explanation as a text that an official could sign: source, result, facts, calculation. */
final class ExplanationText {

  private static final int DEEPEST = 6;

  private final Explanation explanation;
  private final Outcome outcome;
  private final Locale locale;
  private final boolean chinese;
  private final Prose prose;
  private final Prose figures;
  private final Map<String, @Nullable Object> known;
  private final StringBuilder text = new StringBuilder();

  ExplanationText(Explanation explanation, Locale locale) {
    this.explanation = explanation;
    this.outcome = explanation.outcome();
    this.locale = locale;
    this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    this.prose = Prose.of(outcome.provision(), locale);
    this.known = knownValues();
    this.figures = prose.substituting(known);
  }

  private Map<String, @Nullable Object> knownValues() {
    Map<String, @Nullable Object> values = new HashMap<>();
    outcome.factsUsed().forEach((id, value) -> putShort(values, id, value));
    outcome.provision().outputs().stream()
        .filter(o -> outcome.isDetermined(o.name()))
        .forEach(o -> putShort(values, o.name(), outcome.value(o.name())));
    return values;
  }

  private static void putShort(
      Map<String, @Nullable Object> values, String name, @Nullable Object value) {
    if (!(value instanceof List) && !(value instanceof Map)) {
      values.put(name, value);
    }
  }

  @Override
  public String toString() {
    text.setLength(0);
    heading();
    results();
    facts();
    calculation();
    readings();
    notes();
    return text.toString();
  }

  private void heading() {
    Provision provision = outcome.provision();
    PolicyDocument document = outcome.document();
    line(0, provision.title().in(locale));
    String clause = provision.clause();
    if (chinese) {
      String number = document.number().isEmpty() ? "" : "（" + document.number() + "）";
      line(0, "依据：《" + nested(document.title().in(locale)) + "》" + number + " " + clause);
    } else {
      String number = document.number().isEmpty() ? "" : " (" + document.number() + ")";
      line(0, "Source: " + document.title().in(locale) + number + ", " + clause);
    }
    if (document.provenance() == PolicyDocument.Provenance.STANDARD_NOT_IN_CORPUS) {
      line(
          0,
          chinese
              ? "说明：数据取自已公布标准，不在文件库内，请核对标准正式文本。"
              : "Note: figures of a published standard, not of the corpus; check the official"
                  + " text.");
    }
    if (!provision.statement().isEmpty()) {
      line(0, (chinese ? "内容：" : "Rule: ") + provision.statement().in(locale));
    }
    outcome
        .reading()
        .ifPresent(r -> line(0, (chinese ? "选用口径：" : "Reading chosen: ") + r.text().in(locale)));
    outcome
        .readings()
        .forEach(
            (id, r) -> {
              if (!id.equals(provision.id())) {
                String of = chinese ? "选用口径（" + id + "）：" : "Reading chosen of " + id + ": ";
                line(0, of + r.text().in(locale));
              }
            });
  }

  /** Title marks inside a title are single ones. */
  private static String nested(String title) {
    return title.replace('《', '〈').replace('》', '〉');
  }

  private void results() {
    section("结论", "Result");
    for (Result result : explanation.results()) {
      String name = result.output().name();
      line(1, prose.label(name) + colon() + resultOf(name, result.step()));
    }
    if (!outcome.missing().isEmpty()) {
      line(1, (chinese ? "缺少事实：" : "Missing facts: ") + labels(outcome.missing().asList()));
    }
  }

  private String resultOf(String name, Step step) {
    return step.isDetermined() ? prose.shown(name, step.value()) : undetermined();
  }

  private String undetermined() {
    return chinese ? "待定" : "undetermined";
  }

  private String labels(List<String> facts) {
    return String.join(
        chinese ? "、" : ", ", facts.stream().map(f -> prose.label(f) + " (" + f + ")").toList());
  }

  private void facts() {
    if (!outcome.factsUsed().isEmpty()) {
      section("事实", "Facts");
      outcome
          .factsUsed()
          .forEach((id, value) -> line(1, prose.label(id) + colon() + prose.shown(id, value)));
    }
    for (Outcome.Contradiction c : outcome.contradictions()) {
      line(
          1,
          chinese
              ? "注意：" + prose.label(c.fact()) + "按其他事实推得" + prose.shown(c.fact(), c.derived())
              : "Beware: from the other facts "
                  + prose.label(c.fact())
                  + " would be "
                  + prose.shown(c.fact(), c.derived()));
    }
  }

  private void calculation() {
    section("计算", "Calculation");
    int number = 1;
    for (Result result : explanation.results()) {
      String name = result.output().name();
      line(1, number++ + ". " + prose.label(name) + " = " + prose.of(result.step().expression()));
      detail(2, result.step());
      line(2, "= " + resultOf(name, result.step()));
    }
  }

  private void detail(int depth, Step step) {
    if (depth > DEEPEST) {
      return;
    }
    if (step.isList()) {
      for (Step part : step.parts()) {
        if (isComputed(part.expression()) || part.isList()) {
          line(depth, prose.of(part.expression()) + colon() + judged(part));
          detail(depth + 1, part);
        }
      }
    } else if (isComputed(step.expression())) {
      if (readsAmount(step.expression())) {
        line(depth, "= " + figures.of(step.expression()));
      }
      for (Step part : step.parts()) {
        if (part.isList()) {
          detail(depth + 1, part);
        }
      }
    }
  }

  /** Whether putting in the values tells a reader more: it does for numbers and dates. */
  private boolean readsAmount(Expression e) {
    boolean[] found = {false};
    Parts.visit(
        e,
        part -> {
          String name =
              part instanceof Expression.Input input
                  ? input.name()
                  : part instanceof Expression.Output output ? output.name() : "";
          Object value = known.get(name);
          found[0] |= value instanceof BigDecimal || value instanceof LocalDate;
        });
    return found[0];
  }

  private static boolean isComputed(Expression e) {
    return e instanceof Arithmetic
        || e instanceof Call
        || e instanceof Comparison
        || e instanceof Expression.Membership
        || e instanceof Expression.Between
        || e instanceof Expression.Quantified
        || e instanceof Expression.Filter
        || e instanceof Expression.Element
        || e instanceof Expression.Property
        || e instanceof Expression.UsedOutput;
  }

  private String judged(Step step) {
    if (!step.isDetermined()) {
      return undetermined() + (chinese ? "，缺少" : ", missing ") + labels(step.missing());
    }
    if (step.value() instanceof Boolean holds) {
      return holds ? (chinese ? "成立" : "holds") : (chinese ? "不成立" : "does not hold");
    }
    return prose.value(step.value());
  }

  private void readings() {
    List<Text> taken =
        outcome.provision().readings().stream()
            .filter(r -> !r.isAlternative())
            .map(Reading::text)
            .toList();
    if (!taken.isEmpty()) {
      section("口径", "Reading");
      taken.forEach(t -> line(1, t.in(locale)));
    }
    Map<String, Text> others = new LinkedHashMap<>();
    for (Reading reading : outcome.provision().readings()) {
      if (reading.isAlternative() && !outcome.reading().equals(java.util.Optional.of(reading))) {
        others.put(reading.id(), reading.text());
      }
    }
    if (!others.isEmpty()) {
      section("可选口径", "Readings that can be chosen");
      others.forEach((id, t) -> line(1, id + colon() + t.in(locale)));
    }
  }

  private void notes() {
    if (!outcome.notes().isEmpty()) {
      section("注意", "Notes");
      outcome.notes().forEach(n -> line(1, n.text().in(locale)));
    }
  }

  private void section(String zh, String en) {
    line(0, chinese ? zh : en);
  }

  private String colon() {
    return chinese ? "：" : ": ";
  }

  private void line(int depth, String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }
}
