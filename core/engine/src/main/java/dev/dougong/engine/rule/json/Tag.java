package dev.dougong.engine.rule.json;

/**
 * The tags by which arrays are told apart; operators are their own tags.
 *
 * <p>Public for the writer, which the compiler has.
 */
public final class Tag {

  public static final String INPUT = "i";
  public static final String PARAMETER = "p";
  public static final String TABLE = "t";
  public static final String OUTPUT = "o";
  public static final String USED_OUTPUT = "u";
  public static final String VARIABLE = "v";
  public static final String DATE = "date";
  public static final String MONTHS = "months";
  public static final String DAYS = "days";
  public static final String LIST = "list";
  public static final String CONTEXT = "context";
  public static final String NEGATION = "neg";
  public static final String CONJUNCTION = "and";
  public static final String DISJUNCTION = "or";
  public static final String CONDITIONAL = "if";
  public static final String BETWEEN = "between";
  public static final String MEMBERSHIP = "in";
  public static final String RELATED = "rel";
  public static final String INTERVAL = "range";
  public static final String PROPERTY = ".";
  public static final String FILTER = "[]";
  public static final String ELEMENT = "at";
  public static final String ITERATION = "for";
  public static final String SOME = "some";
  public static final String EVERY = "every";
  public static final String CALL = "f";
  public static final String LAMBDA = "fn";

  private Tag() {}
}
