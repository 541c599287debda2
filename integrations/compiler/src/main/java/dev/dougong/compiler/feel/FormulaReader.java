package dev.dougong.compiler.feel;

import dev.dougong.compiler.feel.internal.FeelLexer;
import dev.dougong.compiler.feel.internal.FeelParser;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads the text of a formula. */
public final class FormulaReader {

  /** Longest formula that is read, in characters; the longest of the corpus has some 2,000. */
  public static final int LONGEST = 20_000;

  private FormulaReader() {}

  /** The syntax of a formula, or a refusal that says where it stops being FEEL. */
  public static Syntax read(String formula) throws FormulaSyntaxException {
    if (formula.length() > LONGEST) {
      throw new FormulaSyntaxException(
          0,
          "a formula of "
              + formula.length()
              + " characters was given, expected at most "
              + LONGEST
              + "; split it into several outputs");
    }
    if (formula.isBlank()) {
      throw new FormulaSyntaxException(0, "nothing was given, expected a formula");
    }
    FeelLexer lexer = new FeelLexer(CharStreams.fromString(formula));
    lexer.removeErrorListeners();
    FeelParser parser = new FeelParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(new FirstError());
    try {
      FeelParser.FormulaContext tree = parser.formula();
      return new SyntaxBuilder().expression(tree.expression());
    } catch (FeelParser.TooDeep e) {
      throw new FormulaSyntaxException(e.offset(), tooDeep());
    } catch (Stop e) {
      throw e.reason;
    }
  }

  static String tooDeep() {
    return "deeper nesting was given, expected at most "
        + FeelParser.DEEPEST
        + " levels; split the formula into several outputs";
  }

  /** Leaves the parser at the first error: what follows it would be guesswork. */
  private static final class FirstError extends BaseErrorListener {
    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object offending,
        int line,
        int column,
        String message,
        @Nullable RecognitionException cause) {
      FeelParser parser = (FeelParser) recognizer;
      Token token = offending instanceof Token given ? given : parser.getCurrentToken();
      throw new Stop(
          new FormulaSyntaxException(
              token.getStartIndex(), SyntaxMessage.of(parser, token, cause)));
    }
  }

  /** Carries a refusal through the generated parser. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient FormulaSyntaxException reason;

    Stop(FormulaSyntaxException reason) {
      super(null, null, false, false);
      this.reason = reason;
    }
  }
}
