package dev.dougong.engine.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.engine.expression.Expression;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One computable provision of a document: the facts it asks for, its figures and tables, and the
 * formulas that turn them into outputs.
 *
 * @param id document id, slash, clause: {@code hangjiangongyeban-2023-7/17.4-a}
 * @param clause where it stands in the document, such as {@code 17.4}
 * @param kind what it does
 * @param subject whom or what it is about
 * @param force how binding it is
 * @param forceNote how the text words its force
 * @param title its title
 * @param statement what it says, in our words
 * @param inputs the facts it asks for, in order
 * @param parameters its figures by name
 * @param tables its tables by name
 * @param uses the provisions it builds on, by alias
 * @param outputs its results, in the order in which they are computed
 * @param readings how its open words are read
 * @param related provisions and documents that say the same, amend it or build on it
 */
public record Provision(
    String id,
    String clause,
    Kind kind,
    Subject subject,
    Force force,
    Text forceNote,
    Text title,
    Text statement,
    List<Input> inputs,
    Map<String, Parameter> parameters,
    Map<String, Table> tables,
    Map<String, String> uses,
    List<Output> outputs,
    List<Reading> readings,
    List<String> related) {

  /** Copies the collections. */
  public Provision {
    inputs = ImmutableList.copyOf(inputs);
    parameters = ImmutableMap.copyOf(parameters);
    tables = ImmutableMap.copyOf(tables);
    uses = ImmutableMap.copyOf(uses);
    outputs = ImmutableList.copyOf(outputs);
    readings = ImmutableList.copyOf(readings);
    related = ImmutableList.copyOf(related);
  }

  /** The id of the document: what stands before the first slash. */
  public String documentId() {
    return id.substring(0, id.indexOf('/'));
  }

  /**
   * A fact that a provision asks for.
   *
   * @param fact its definition; for a shared fact, the dictionary's, with the values narrowed to
   *     those that the document knows
   * @param shared whether the fact stands in the dictionary
   * @param optional whether it may be left out, the rule saying what that means
   * @param note what it means here
   */
  public record Input(FactDefinition fact, boolean shared, boolean optional, Text note) {
    /** The id of the fact. */
    public String id() {
      return fact.id();
    }
  }

  /**
   * A figure of the text that formulas refer to by name.
   *
   * @param value a {@code BigDecimal}, {@code String}, {@code Boolean}, {@code LocalDate}, list,
   *     context (a {@code Map}) or null
   * @param unit its unit; empty if it has none
   * @param label what it is; may be empty
   */
  public record Parameter(@Nullable Object value, String unit, Text label) {}

  /**
   * A table of the text.
   *
   * @param columns the names of the columns
   * @param rows its rows; a cell is a {@code BigDecimal}, {@code String}, {@code Boolean}, {@code
   *     LocalDate}, list or null
   * @param label what it is; may be empty
   */
  public record Table(List<String> columns, List<Map<String, @Nullable Object>> rows, Text label) {
    /** Copies the columns; the rows are unmodifiable already, as they may hold nulls. */
    public Table {
      columns = ImmutableList.copyOf(columns);
      rows = ImmutableList.copyOf(rows);
    }
  }

  /**
   * A result of a provision.
   *
   * @param name its name
   * @param type its type, as in the fact dictionary: {@code decimal}, {@code list<enum>}
   * @param unit its unit; empty if it has none
   * @param values the values that an enum output may take; empty if it is no enum
   * @param label what it is
   * @param formula its formula
   */
  public record Output(
      String name,
      String type,
      String unit,
      List<AllowedValue> values,
      Text label,
      Expression formula) {
    /** Copies the list. */
    public Output {
      values = ImmutableList.copyOf(values);
    }
  }

  /**
   * How an open word of the text is read.
   *
   * @param id the name by which a caller chooses it; empty for a note on the reading taken, which
   *     offers no choice
   * @param text the reading
   * @param outputs the formulas that differ under it
   * @param parameters the figures that differ under it
   */
  public record Reading(
      String id, Text text, Map<String, Expression> outputs, Map<String, Parameter> parameters) {
    /** Copies the maps. */
    public Reading {
      outputs = ImmutableMap.copyOf(outputs);
      parameters = ImmutableMap.copyOf(parameters);
    }

    /** Whether a caller can choose it in place of the reading taken. */
    public boolean isAlternative() {
      return !id.isEmpty();
    }
  }

  /** What a provision does. */
  public enum Kind {
    MANDATE,
    ELIGIBILITY,
    TARGET,
    CLASSIFICATION,
    CATALOG,
    SCORE,
    RATIO_CHECK,
    DEADLINE,
    FORMULA,
    PENALTY,
    ALLOCATION,
    TAX,
    AMOUNT,
    PRICE_CONTROL,
    QUOTA,
    AREA_BONUS
  }

  /** Whom or what a provision is about. */
  public enum Subject {
    PROJECT,
    ENTERPRISE,
    REGION,
    BUILDING,
    CITY,
    APPLICATION,
    CONTRACT,
    PRODUCT,
    COUNTY,
    PERSON,
    FUND,
    ORGANISATION
  }

  /** How binding a provision is. */
  public enum Force {
    MANDATORY,
    ENCOURAGED,
    DISCRETIONARY,
    INFORMATIONAL
  }
}
