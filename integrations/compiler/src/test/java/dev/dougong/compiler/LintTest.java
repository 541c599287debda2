package dev.dougong.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Provisions that compute nothing, or ask for what they don't need. */
class LintTest {

  private static final String CONSTANT =
      "a result that depends on no fact was given, expected a formula; allow it with `lint: {allow:"
          + " [constant], why: ..}`";
  private static final String ECHO =
      "an input as it is was given, expected a formula; allow it with `lint: {allow: [echo], why:"
          + " ..}`";

  @Test
  void anInputAsItIsIsRefusedAsAResult() {
    assertThat(RuleFiles.messages("inputs: [year]\noutputs: {again: year}"))
        .containsExactly("again: " + ECHO);
    assertThat(
            RuleCompiler.standard()
                .lenient()
                .compile("test.yaml", RuleFiles.of("inputs: [year]\noutputs: {again: year}"))
                .diagnostics())
        .isNotEmpty()
        .allMatch(Diagnostic::isError);
  }

  @Test
  void aFigureIsRefusedAsAResultHoweverItIsWritten() {
    for (String formula : new String[] {"3", "rate", "rate * 2", "sum(t.share)", "[1, rate]"}) {
      assertThat(
              RuleFiles.messages(
                  """
                  inputs: [year]
                  parameters: {rate: 0.03}
                  tables: {t: {columns: {share: decimal}, rows: [[1], [2]]}}
                  outputs:
                    used: year > rate and count(t) > 1
                    fixed: '%s'
                  """
                      .formatted(formula)))
          .as(formula)
          .containsExactly("fixed: " + CONSTANT);
    }
  }

  @Test
  void aResultThatOnlyNamesConstantsIsOneItself() {
    assertThat(RuleFiles.messages("outputs: {a: 1, b: a + 1, c: 'if b > 1 then a else b'}"))
        .containsExactly("a: " + CONSTANT, "b: " + CONSTANT, "c: " + CONSTANT);
  }

  @Test
  void aResultThatAsksForAFactThroughAnEarlierOneIsNone() {
    assertThat(RuleFiles.messages("inputs: [year]\noutputs: {a: year + 1, b: a * 2, c: b}"))
        .isEmpty();
  }

  @Test
  void aReasonAllowsTheDoubtThatItNamesAndNoOther() {
    String outputs = "inputs: [year]\noutputs: {again: year, fixed: 3}";
    assertThat(RuleFiles.messages("lint: {allow: [echo], why: the year decides}\n" + outputs))
        .containsExactly("fixed: " + CONSTANT);
    assertThat(RuleFiles.messages("lint: {allow: [echo, constant], why: both}\n" + outputs))
        .isEmpty();
    assertThat(RuleFiles.messages("lint: {allow: [echo, constant]}\n" + outputs))
        .anyMatch(message -> message.contains("why"));
  }
}
