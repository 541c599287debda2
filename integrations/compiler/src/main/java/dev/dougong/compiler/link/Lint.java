package dev.dougong.compiler.link;

import com.google.common.collect.ImmutableSet;
import dev.dougong.compiler.file.Fields;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.YamlNode;
import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.file.YamlNode.Scalar;
import dev.dougong.core.NearestNames;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Parts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The doubts about one provision, which it may overrule, giving a reason. */
final class Lint {

  /** An output that is always the same. */
  static final String CONSTANT = "constant";

  /** An output that is an input again. */
  static final String ECHO = "echo";

  /** A division that can hit zero. */
  static final String DIVISION = "division";

  /** Bands of a table that end before they begin, overlap or leave gaps. */
  static final String BANDS = "bands";

  /** Rows of a table that no formula ever takes. */
  static final String ROWS = "rows";

  /** An input, parameter or table that no formula uses. */
  static final String UNUSED = "unused";

  private static final List<String> ALL = List.of(CONSTANT, ECHO, DIVISION, BANDS, ROWS, UNUSED);

  private final ImmutableSet<String> allowed;
  private final Set<String> constants = new HashSet<>();

  private Lint(ImmutableSet<String> allowed) {
    this.allowed = allowed;
  }

  /** One that overrules nothing. */
  static Lint none() {
    return new Lint(ImmutableSet.of());
  }

  static Lint read(Fields provision, Findings findings) {
    Fields fields = Fields.of(provision.node("lint"), "lint", findings, "allow", "why");
    if (fields == null) {
      return none();
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

  /** Refuses an output that computes nothing. */
  void check(String output, Expression formula, Place place, Findings findings) {
    if (formula instanceof Expression.Input && !allows(ECHO)) {
      findings.error(
          place,
          output
              + ": an input as it is was given, expected a formula; allow it with `lint: {allow:"
              + " [echo], why: ..}`");
    }
    if (isConstant(formula)) {
      constants.add(output);
      if (!allows(CONSTANT)) {
        findings.error(
            place,
            output
                + ": a result that depends on no fact was given, expected a formula; allow it with"
                + " `lint: {allow: [constant], why: ..}`");
      }
    }
  }

  /** Whether no fact is asked for, not by earlier outputs either. */
  private boolean isConstant(Expression formula) {
    if (formula instanceof Expression.Output earlier) {
      return constants.contains(earlier.name());
    }
    return !(formula instanceof Expression.Input)
        && !(formula instanceof Expression.UsedOutput)
        && Parts.of(formula).stream().allMatch(this::isConstant);
  }
}
