package dev.dougong.compiler.feel;

import com.google.common.collect.ImmutableList;
import dev.dougong.compiler.feel.Syntax.Binding;
import dev.dougong.compiler.feel.Syntax.Entry;
import dev.dougong.compiler.feel.internal.FeelParser;
import dev.dougong.compiler.feel.internal.FeelParser.ExpressionContext;
import dev.dougong.engine.expression.Expression.ArithmeticOperator;
import dev.dougong.engine.expression.Expression.ComparisonOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Turns the parse tree into syntax. */
final class SyntaxBuilder {

  /**
   * Longest chain of operators or selectors at one level. The parser reads a chain in a loop, but
   * the tree of it leans to the left, one level an operator.
   */
  private static final int LONGEST_CHAIN = 150;

  /** Deepest tree: what walks it, here and at run time, calls itself once a level. */
  private static final int DEEPEST = 300;

  private int depth;

  Syntax expression(ExpressionContext tree) {
    deeper(1, tree);
    Syntax syntax = disjunction(tree);
    depth--;
    return syntax;
  }

  private void deeper(int levels, ParserRuleContext tree) {
    depth += levels;
    if (depth > DEEPEST) {
      throw stop(at(tree), FormulaReader.tooDeep());
    }
  }

  private Syntax disjunction(ExpressionContext tree) {
    return junction(tree, false, tree.conjunction().size(), i -> conjunction(tree.conjunction(i)));
  }

  private Syntax conjunction(FeelParser.ConjunctionContext tree) {
    return junction(tree, true, tree.comparison().size(), i -> comparison(tree.comparison(i)));
  }

  private static Syntax junction(
      ParserRuleContext tree, boolean all, int count, IntFunction<Syntax> part) {
    if (count == 1) {
      return part.apply(0);
    }
    List<Syntax> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(part.apply(i));
    }
    return new Syntax.Junction(at(tree), all, parts);
  }

  private Syntax comparison(FeelParser.ComparisonContext tree) {
    Syntax left = additive(tree.additive(0));
    if (tree.relation() != null) {
      return new Syntax.Comparison(
          at(tree.relation()), relation(tree.relation()), left, additive(tree.additive(1)));
    }
    if (tree.tests() != null) {
      return new Syntax.Membership(at(tree.tests()), left, tests(tree.tests()));
    }
    if (tree.additive().size() == 3) {
      return new Syntax.Between(
          at(tree), left, additive(tree.additive(1)), additive(tree.additive(2)));
    }
    return left;
  }

  private static ComparisonOperator relation(FeelParser.RelationContext tree) {
    String symbol = tree.getText();
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalStateException(symbol);
  }

  private List<Syntax.Test> tests(FeelParser.TestsContext tree) {
    if (tree.test() != null) {
      FeelParser.TestContext test = tree.test();
      return List.of(test(test.relation(), test.interval(), () -> additive(test.additive())));
    }
    return tree.within().stream()
        .map(
            test ->
                test(
                    test.relation(),
                    test.interval(),
                    () ->
                        test.expression() != null
                            ? expression(test.expression())
                            : additive(test.additive())))
        .toList();
  }

  private Syntax.Test test(
      FeelParser.@Nullable RelationContext relation,
      FeelParser.@Nullable IntervalContext interval,
      Supplier<Syntax> operand) {
    if (interval != null) {
      return new Syntax.Test.Interval(
          at(interval),
          additive(interval.additive(0)),
          interval.open.getText().equals("["),
          additive(interval.additive(1)),
          interval.close.getText().equals("]"));
    }
    return relation == null
        ? new Syntax.Test.Equal(operand.get())
        : new Syntax.Test.Related(at(relation), relation(relation), operand.get());
  }

  private Syntax additive(FeelParser.AdditiveContext tree) {
    return chain(tree, tree.multiplicative().size(), i -> multiplicative(tree.multiplicative(i)));
  }

  private Syntax multiplicative(FeelParser.MultiplicativeContext tree) {
    return chain(tree, tree.power().size(), i -> power(tree.power(i)));
  }

  private Syntax power(FeelParser.PowerContext tree) {
    return chain(tree, tree.unary().size(), i -> unary(tree.unary(i)));
  }

  /** A chain leans to the left: its first part stands as deep below it as it has operators. */
  private Syntax chain(ParserRuleContext tree, int count, IntFunction<Syntax> part) {
    if (count == 1) {
      return part.apply(0);
    }
    checkChain(tree, count);
    deeper(count, tree);
    Syntax left = part.apply(0);
    for (int i = 1; i < count; i++) {
      Token operator = ((TerminalNode) tree.getChild(2 * i - 1)).getSymbol();
      left =
          new Syntax.Operation(
              operator.getStartIndex(), arithmetic(operator.getText()), left, part.apply(i));
    }
    depth -= count;
    return left;
  }

  private static void checkChain(ParserRuleContext tree, int count) {
    if (count > LONGEST_CHAIN) {
      throw stop(
          at(tree),
          "a chain of "
              + count
              + " parts was given, expected at most "
              + LONGEST_CHAIN
              + "; use sum([..]) or several outputs");
    }
  }

  private static ArithmeticOperator arithmetic(String symbol) {
    for (ArithmeticOperator operator : ArithmeticOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalStateException(symbol);
  }

  private Syntax unary(FeelParser.UnaryContext tree) {
    int signs = tree.getChildCount() - 1;
    checkChain(tree, signs);
    deeper(signs, tree);
    Syntax operand = postfix(tree.postfix());
    depth -= signs;
    boolean written =
        tree.postfix().getChildCount() == 1
            && tree.postfix().primary() instanceof FeelParser.NumberContext;
    for (int i = signs - 1; i >= 0; i--) {
      int at = ((TerminalNode) tree.getChild(i)).getSymbol().getStartIndex();
      operand =
          written
                  && operand instanceof Syntax.Constant number
                  && number.value() instanceof java.math.BigDecimal value
                  && value.signum() > 0
              ? new Syntax.Constant(at, value.negate())
              : new Syntax.Negative(at, operand);
    }
    return operand;
  }

  private Syntax postfix(FeelParser.PostfixContext tree) {
    int selectors = tree.selector().size();
    checkChain(tree, selectors);
    deeper(selectors, tree);
    Syntax target = primary(tree.primary());
    for (FeelParser.SelectorContext selector : tree.selector()) {
      target =
          selector.name() != null
              ? new Syntax.Path(at(selector.name()), target, selector.name().getText())
              : new Syntax.Selection(at(selector), target, expression(selector.expression()));
    }
    depth -= selectors;
    return target;
  }

  private Syntax primary(FeelParser.PrimaryContext tree) {
    int at = at(tree);
    if (tree instanceof FeelParser.NumberContext number) {
      return new Syntax.Constant(at, Constants.number(number.NUMBER().getText(), at));
    } else if (tree instanceof FeelParser.TextContext text) {
      return new Syntax.Constant(at, Constants.text(text.STRING().getText(), at));
    } else if (tree instanceof FeelParser.TruthContext truth) {
      return new Syntax.Constant(at, truth.getText().equals("true"));
    } else if (tree instanceof FeelParser.NothingContext) {
      return new Syntax.Constant(at, null);
    } else if (tree instanceof FeelParser.TemporalContext temporal) {
      String text = Constants.text(temporal.STRING().getText(), at);
      return new Syntax.Constant(at, Constants.temporal(text, at));
    } else if (tree instanceof FeelParser.ReferenceContext reference) {
      return reference(reference);
    } else if (tree instanceof FeelParser.GroupContext group) {
      return expression(group.expression());
    } else if (tree instanceof FeelParser.ListContext list) {
      return new Syntax.Items(at, expressions(list.expression()));
    } else if (tree instanceof FeelParser.ContextContext context) {
      return new Syntax.Context(at, context.entry().stream().map(this::entry).toList());
    } else if (tree instanceof FeelParser.ConditionalContext choice) {
      return new Syntax.Conditional(
          at,
          expression(choice.expression(0)),
          expression(choice.expression(1)),
          expression(choice.expression(2)));
    } else if (tree instanceof FeelParser.IterationContext iteration) {
      return new Syntax.Iteration(
          at, bindings(iteration.binding()), expression(iteration.expression()));
    } else if (tree instanceof FeelParser.QuantifiedContext quantified) {
      return new Syntax.Quantified(
          at,
          quantified.getStart().getText().equals("every"),
          bindings(quantified.binding()),
          expression(quantified.expression()));
    } else if (tree instanceof FeelParser.FunctionAsNameContext) {
      // A fact of the corpus has this name; without parenthesis it can be nothing else.
      return new Syntax.Name(at(tree), "function");
    } else if (tree instanceof FeelParser.LambdaContext lambda) {
      return new Syntax.Lambda(
          at,
          lambda.name().stream().map(ParserRuleContext::getText).toList(),
          expression(lambda.expression()));
    }
    throw new IllegalStateException(tree.getClass().getSimpleName());
  }

  private Syntax reference(FeelParser.ReferenceContext tree) {
    int at = at(tree);
    String words = words(tree.words());
    boolean invoked = tree.getChildCount() > 1;
    if (!invoked) {
      if (words.indexOf(' ') >= 0) {
        Token second =
            ((TerminalNode) tree.words().getChild(Math.min(1, tree.words().getChildCount() - 1)))
                .getSymbol();
        throw stop(
            second.getStartIndex(),
            "`" + second.getText() + "` was given, expected an operator (names have no spaces)");
      }
      return new Syntax.Name(at, words);
    }
    ImmutableList.Builder<Syntax> arguments = ImmutableList.builder();
    ImmutableList.Builder<String> names = ImmutableList.builder();
    int named = 0;
    for (FeelParser.ArgumentContext argument : tree.argument()) {
      if (argument.expression().size() == 2) {
        named++;
        names.add(argumentName(argument.expression(0)));
        arguments.add(expression(argument.expression(1)));
      } else {
        arguments.add(expression(argument.expression(0)));
      }
    }
    if (named != 0 && named != tree.argument().size()) {
      throw stop(
          at, "some arguments with a name were given, expected all of them with a name or none");
    }
    return new Syntax.Invocation(at, words, arguments.build(), names.build());
  }

  private static String argumentName(ExpressionContext tree) {
    ParserRuleContext inner = tree;
    while (inner.getChildCount() == 1 && inner.getChild(0) instanceof ParserRuleContext child) {
      inner = child;
    }
    boolean name =
        inner.getChildCount() > 0
            && (inner instanceof FeelParser.WordsContext
                || inner.getParent() instanceof FeelParser.WordsContext);
    if (!name) {
      throw stop(
          at(tree), "`" + tree.getText() + "` was given before `:`, expected an argument's name");
    }
    return inner instanceof FeelParser.WordsContext words ? words(words) : inner.getText();
  }

  private static String words(FeelParser.WordsContext tree) {
    if (tree.YEARS_AND_MONTHS_DURATION() != null) {
      return "years and months duration";
    }
    return tree.NAME().stream().map(TerminalNode::getText).collect(Collectors.joining(" "));
  }

  private Entry entry(FeelParser.EntryContext tree) {
    int at = at(tree);
    String name =
        tree.name() != null ? tree.name().getText() : Constants.text(tree.STRING().getText(), at);
    return new Entry(at, name, expression(tree.expression()));
  }

  private List<Binding> bindings(List<FeelParser.BindingContext> trees) {
    return trees.stream()
        .map(
            tree ->
                new Binding(
                    at(tree),
                    tree.name().getText(),
                    expression(tree.expression(0)),
                    tree.expression().size() == 2 ? expression(tree.expression(1)) : null))
        .toList();
  }

  private List<Syntax> expressions(List<ExpressionContext> trees) {
    return trees.stream().map(this::expression).toList();
  }

  private static int at(ParserRuleContext tree) {
    return tree.getStart().getStartIndex();
  }

  static FormulaReader.Stop stop(int at, String message) {
    return new FormulaReader.Stop(new FormulaSyntaxException(at, message));
  }
}
