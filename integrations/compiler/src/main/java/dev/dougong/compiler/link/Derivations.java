package dev.dougong.compiler.link;

import dev.dougong.compiler.check.FormulaCheck;
import dev.dougong.compiler.check.Problems;
import dev.dougong.compiler.check.Scope;
import dev.dougong.compiler.check.Typed;
import dev.dougong.compiler.feel.FormulaReader;
import dev.dougong.compiler.feel.FormulaSyntaxException;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.expression.Expression;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compiles the formulas by which facts of the dictionary follow from others. */
public final class Derivations {

  private Derivations() {}

  /** The formulas by fact id; a formula that is wrong is refused. */
  public static Map<String, Expression> of(FactDictionary dictionary) {
    Map<String, Expression> formulas = new LinkedHashMap<>();
    for (FactDefinition fact : dictionary.definitions()) {
      if (fact.derivedFrom().isPresent()) {
        formulas.put(fact.id(), formula(fact, fact.derivedFrom().get(), dictionary));
      }
    }
    return formulas;
  }

  private static Expression formula(
      FactDefinition fact, String formula, FactDictionary dictionary) {
    Scope scope = new Scope();
    dictionary.definitions().stream()
        .filter(other -> !other.id().equals(fact.id()))
        .forEach(scope::input);
    try {
      Problems refusing =
          new Problems() {
            @Override
            public void error(int at, String message) {
              throw InvalidInputException.of(
                  "derivedFrom of " + fact.id() + ", character " + (at + 1), message, "FEEL");
            }

            @Override
            public void unguarded(int at, String message) {
              error(at, message);
            }
          };
      Typed typed = FormulaCheck.check(FormulaReader.read(formula), scope, refusing);
      String mismatch =
          OutputType.mismatch(
              dev.dougong.compiler.check.Type.declared(
                  fact.type().toString(), fact.unit().orElse(""), fact.valueIds().asList()),
              typed.type());
      if (mismatch != null) {
        throw InvalidInputException.of("derivedFrom of " + fact.id(), formula, mismatch);
      }
      return typed.expression();
    } catch (FormulaSyntaxException e) {
      throw InvalidInputException.of(
          "derivedFrom of " + fact.id() + ", character " + (e.offset() + 1),
          e.getMessage(),
          "FEEL");
    }
  }
}
