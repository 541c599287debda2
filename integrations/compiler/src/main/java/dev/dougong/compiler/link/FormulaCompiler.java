package dev.dougong.compiler.link;

import dev.dougong.compiler.check.FormulaCheck;
import dev.dougong.compiler.check.Problems;
import dev.dougong.compiler.check.Scope;
import dev.dougong.compiler.check.Typed;
import dev.dougong.compiler.feel.FormulaReader;
import dev.dougong.compiler.feel.FormulaSyntaxException;
import dev.dougong.compiler.feel.Syntax;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.FormulaPlace;
import dev.dougong.compiler.file.YamlNode.Scalar;
import org.jspecify.annotations.Nullable;

/** Compiles the formulas of one file; what is wrong is found at its place in the file. */
final class FormulaCompiler {

  private final Findings findings;
  private final FormulaPlace places;
  private final boolean lenient;

  FormulaCompiler(Findings findings, FormulaPlace places, boolean lenient) {
    this.findings = findings;
    this.places = places;
    this.lenient = lenient;
  }

  /** The typed expression, or null if the text is no FEEL. */
  @Nullable Typed compile(String name, Scalar formula, Scope scope, boolean divisionAllowed) {
    Syntax syntax;
    try {
      syntax = FormulaReader.read(formula.text());
    } catch (FormulaSyntaxException e) {
      findings.error(places.of(formula, e.offset()), name + ": " + e.getMessage());
      return null;
    }
    Problems problems =
        new Problems() {
          @Override
          public void error(int at, String message) {
            findings.error(places.of(formula, at), name + ": " + message);
          }

          @Override
          public void doubt(int at, String message) {
            findings.warning(places.of(formula, at), name + ": " + message);
          }

          @Override
          public void unguarded(int at, String message) {
            if (divisionAllowed) {
              return;
            }
            if (lenient) {
              findings.warning(places.of(formula, at), name + ": " + message);
            } else {
              findings.error(places.of(formula, at), name + ": " + message);
            }
          }
        };
    return FormulaCheck.check(syntax, scope, problems);
  }
}
