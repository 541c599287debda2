package dev.dougong.compiler.feel;

import com.google.common.collect.ImmutableMap;
import dev.dougong.compiler.feel.internal.FeelParser;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** What a syntax error says: what was given, what was expected, and the usual slip behind it. */
final class SyntaxMessage {

  /** What people write who come from another language or input method. */
  private static final Map<String, String> SLIPS =
      ImmutableMap.<String, String>builder()
          .put("&", "write `and`")
          .put("|", "write `or`")
          .put("!", "write `not(..)` or `!=`")
          .put("?", "write `if .. then .. else ..`")
          .put("%", "write a ratio: 0.3 stands for 30 %")
          .put("'", "put a text in double quotes")
          .put("\"", "the text has no closing quote, or a line break inside")
          .put("“", "use the plain quote \"")
          .put("”", "use the plain quote \"")
          .put("，", "use the plain comma ,")
          .put("（", "use the plain bracket (")
          .put("）", "use the plain bracket )")
          .put("：", "use the plain colon :")
          .put("＝", "use the plain sign =")
          .put("×", "write *")
          .put("÷", "write /")
          .put("≥", "write >=")
          .put("≤", "write <=")
          .put("≠", "write !=")
          .put(";", "a formula is one expression, without semicolons")
          .buildOrThrow();

  private SyntaxMessage() {}

  static String of(FeelParser parser, Token token, @Nullable RecognitionException cause) {
    StringBuilder message = new StringBuilder();
    message.append(token.getType() == Token.EOF ? "the end of the formula" : quoted(token));
    message.append(" was given, expected ");
    message.append(
        cause instanceof NoViableAltException
            ? "an expression, a list or an interval such as [1..5]"
            : expected(parser));
    String slip = slip(parser, token);
    return slip.isEmpty() ? message.toString() : message + " (" + slip + ")";
  }

  private static String quoted(Token token) {
    String text = token.getText();
    return "`" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "`";
  }

  private static String slip(FeelParser parser, Token token) {
    String text = token.getText();
    Token before = parser.getInputStream().LT(-1);
    if (text.equals("=") && before != null && before.getText().equals("=")) {
      return "one = compares";
    }
    if (text.equals(">") && before != null && before.getText().equals("<")) {
      return "write !=";
    }
    if (before != null && before.getType() == FeelParser.NUMBER && isName(token)) {
      return "a name begins with a letter, and a number carries no unit";
    }
    return SLIPS.getOrDefault(text, "");
  }

  private static boolean isName(Token token) {
    return token.getType() == FeelParser.NAME;
  }

  private static String expected(FeelParser parser) {
    IntervalSet types = parser.getExpectedTokens();
    Set<String> phrases = new LinkedHashSet<>();
    if (types.contains(FeelParser.NUMBER)) {
      phrases.add("a value");
    }
    if (!types.contains(FeelParser.NUMBER) && types.contains(FeelParser.NAME)) {
      phrases.add("a name");
    }
    boolean operator = false;
    for (int type : types.toList()) {
      String literal = parser.getVocabulary().getLiteralName(type);
      if (type == Token.EOF) {
        phrases.add("the end of the formula");
      } else if (literal != null && isOperator(literal)) {
        operator = true;
      } else if (literal != null && !types.contains(FeelParser.NUMBER)) {
        phrases.add("`" + literal.substring(1, literal.length() - 1) + "`");
      } else if (literal != null && "')' ']' '}'".contains(literal)) {
        phrases.add("`" + literal.substring(1, literal.length() - 1) + "`");
      }
    }
    if ((operator || phrases.equals(Set.of("the end of the formula")))
        && !phrases.contains("a value")) {
      phrases.add("an operator");
    }
    return String.join(" or ", phrases);
  }

  private static boolean isOperator(String literal) {
    return switch (literal.substring(1, literal.length() - 1)) {
      case "+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=" -> true;
      case "and", "or", "between", "in", "[", ".", "(" -> true;
      default -> false;
    };
  }
}
