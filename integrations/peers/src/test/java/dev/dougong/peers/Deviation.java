package dev.dougong.peers;

import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.expression.Function;
import dev.dougong.engine.expression.Parts;
import dev.dougong.engine.rule.Provision;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where another engine departs from the standard, so that a difference says nothing of Dougong;
 * each with the clause of DMN 1.5.
 */
enum Deviation {
  /**
   * DMN 1.5, 10.3.2.14 (for expression): a later iteration context may refer to the variable of an
   * earlier one. Camunda resolves all of them before the first is bound.
   */
  LATER_DOMAIN_REFERS_TO_EARLIER_VARIABLE(Peer.CAMUNDA, Deviation::refersToEarlierVariable),

  /**
   * DMN 1.5, 10.3.4.8 (context functions): the entries of a context without entries are an empty
   * list. KIE finds nothing to iterate over and gives null.
   */
  ENTRIES_OF_AN_EMPTY_CONTEXT(
      Peer.KIE, part -> part instanceof Expression.Call c && c.function() == Function.GET_ENTRIES),

  /**
   * DMN 1.5, 10.3.4.4 (list functions) with 10.3.2.13 (equality): 0 and 0.00 are one value. KIE
   * keeps both, as it compares the digits that they are held with.
   */
  DISTINCT_NUMBERS_OF_ANOTHER_SCALE(
      Peer.KIE,
      part ->
          part instanceof Expression.Call c
              && (c.function() == Function.DISTINCT_VALUES || c.function() == Function.UNION));

  private final Peer peer;
  private final Predicate<Expression> concerns;

  Deviation(Peer peer, Predicate<Expression> concerns) {
    this.peer = peer;
    this.concerns = concerns;
  }

  static boolean explains(Peer peer, Provision.Output output) {
    return explains(peer, output.formula());
  }

  static boolean explains(Peer peer, Expression formula) {
    for (Deviation deviation : values()) {
      if (deviation.peer == peer && anyPart(formula, deviation.concerns)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyPart(Expression formula, Predicate<Expression> condition) {
    boolean[] found = {false};
    Parts.visit(formula, part -> found[0] |= condition.test(part));
    return found[0];
  }

  private static boolean refersToEarlierVariable(Expression e) {
    if (!(e instanceof Expression.Iteration iteration)) {
      return false;
    }
    Set<String> bound = new HashSet<>();
    for (Expression.Binding binding : iteration.bindings()) {
      if (anyPart(
          binding.domain(),
          part -> part instanceof Expression.Variable v && bound.contains(v.name()))) {
        return true;
      }
      bound.add(binding.variable());
    }
    return false;
  }
}
