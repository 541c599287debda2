package dev.dougong.compiler.link;

import com.google.common.collect.ImmutableSet;
import dev.dougong.compiler.file.Fields;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.YamlNode;
import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.core.NearestNames;
import dev.dougong.core.expression.Expression;
import java.util.List;
import java.util.Set;

/**
 * The doubts that a provision may overrule, giving a reason.
 *
 * @param allowed those it overrules
 */
record Lint(Set<String> allowed) {

  /** An output that is always the same. */
  static final String CONSTANT = "constant";

  /** An output that is an input again. */
  static final String ECHO = "echo";

  /** A division that can hit zero. */
  static final String DIVISION = "division";

  /** Bands of a table that overlap or leave gaps. */
  static final String BANDS = "bands";

  /** An input, parameter or table that no formula uses. */
  static final String UNUSED = "unused";

  static final Lint NONE = new Lint(Set.of());

  private static final List<String> ALL = List.of(CONSTANT, ECHO, DIVISION, BANDS, UNUSED);

  static Lint read(Fields provision, Findings findings) {
    Fields fields = Fields.of(provision.node("lint"), "lint", findings, "allow", "why");
    if (fields == null) {
      return NONE;
    }
    ImmutableSet.Builder<String> allowed = ImmutableSet.builder();
    for (YamlNode node : fields.items("allow")) {
      if (node instanceof Scalar scalar && ALL.contains(scalar.text())) {
        allowed.add(scalar.text());
      } else {
        String given = node instanceof Scalar scalar ? scalar.text() : "";
        List<String> near = NearestNames.of(given, ALL);
        findings.refuse(
            node, "lint.allow", near.isEmpty() ? "some of " + String.join(", ", ALL) : near.get(0));
      }
    }
    fields.requiredText("why");
    return new Lint(allowed.build());
  }

  boolean allows(String doubt) {
    return allowed.contains(doubt);
  }

  /** Warns of an output that computes nothing. */
  void check(String output, Expression formula, Place place, Findings findings) {
    if (formula instanceof Expression.Input && !allows(ECHO)) {
      findings.warning(
          place,
          output
              + ": the formula is an input as it is; allow it with `lint: {allow: [echo], why:"
              + " ..}`");
    }
    boolean constant =
        formula instanceof Expression.Literal || formula instanceof Expression.Parameter;
    if (constant && !allows(CONSTANT)) {
      findings.warning(
          place,
          output
              + ": the formula is a constant; allow it with `lint: {allow: [constant], why: ..}`");
    }
  }
}
