package dev.dougong.core.rule.json;

/** The tags by which arrays are told apart; operators are their own tags. */
final class Tag {

  static final String INPUT = "i";
  static final String PARAMETER = "p";
  static final String TABLE = "t";
  static final String OUTPUT = "o";
  static final String USED_OUTPUT = "u";
  static final String VARIABLE = "v";
  static final String DATE = "date";
  static final String MONTHS = "months";
  static final String DAYS = "days";
  static final String LIST = "list";
  static final String CONTEXT = "context";
  static final String NEGATION = "neg";
  static final String CONJUNCTION = "and";
  static final String DISJUNCTION = "or";
  static final String CONDITIONAL = "if";
  static final String BETWEEN = "between";
  static final String MEMBERSHIP = "in";
  static final String RELATED = "rel";
  static final String INTERVAL = "range";
  static final String PROPERTY = ".";
  static final String FILTER = "[]";
  static final String ELEMENT = "at";
  static final String ITERATION = "for";
  static final String SOME = "some";
  static final String EVERY = "every";
  static final String CALL = "f";
  static final String LAMBDA = "fn";

  private Tag() {}
}
