package dev.dougong.catalogue;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.FeelText;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Formulas as a FEEL context, which computes its entries in order as a provision does its outputs;
 * lines are broken where FEEL allows it and a reader expects it.
 */
final class FeelBlock {

  private static final int WIDTH = 100;
  private static final String INDENT = "      ";

  private FeelBlock() {}

  static String of(Map<String, Expression> formulas) {
    StringJoiner entries = new StringJoiner(",\n  ", "{\n  ", "\n}");
    formulas.forEach((name, formula) -> entries.add(name + ": " + broken(FeelText.of(formula))));
    return entries.toString();
  }

  /** The same formula on lines that are not longer than needed. */
  static String broken(String feel) {
    StringBuilder lines = new StringBuilder();
    int start = 0;
    int best = -1;
    boolean quoted = false;
    for (int i = 0; i < feel.length(); i++) {
      char c = feel.charAt(i);
      if (c == '"' && (i == 0 || feel.charAt(i - 1) != '\\')) {
        quoted = !quoted;
      } else if (!quoted && c == ' ' && breaksBefore(feel, i + 1)) {
        best = i;
      }
      if (i - start > WIDTH && best > start) {
        lines.append(feel, start, best).append('\n').append(INDENT);
        start = best + 1;
        best = -1;
      }
    }
    return lines.append(feel.substring(start)).toString();
  }

  private static boolean breaksBefore(String feel, int i) {
    return feel.charAt(i - 2) == ','
        || feel.startsWith("and ", i)
        || feel.startsWith("or ", i)
        || feel.startsWith("then ", i)
        || feel.startsWith("else ", i)
        || feel.startsWith("return ", i)
        || feel.startsWith("satisfies ", i)
        || feel.startsWith("+ ", i);
  }
}
