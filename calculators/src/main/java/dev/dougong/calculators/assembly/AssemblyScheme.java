package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.building.PrefabStandard;
import dev.dougong.engine.book.Question;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * How an evaluation standard counts the assembly rate: its items with their points, the least
 * points of the parts, the least rate and the grades.
 *
 * <p>A scheme is data, the tables of a provision in a rule book. That of GB/T 51129-2017 is shipped
 * as {@code gbt-51129-2017/p}; another one is a rule file of the same shape, merged into the book.
 * Zhejiang's DB33/T 1165-2019 is not shipped, since its table is not public policy text, and asking
 * for it is refused rather than answered with another table.
 */
public final class AssemblyScheme {

  static final String RATE = "assemblyRate";
  static final String PREFABRICATED = "isPrefabricated";
  static final String GRADE = "prefabGrade";
  static final String ABSENT_POINTS = "q4";
  static final String RATE_SUFFICIENT = "rateSufficient";

  private static final ImmutableSet<String> TABLES = ImmutableSet.of("items", "parts", "grades");
  private static final ImmutableSet<String> FIGURES = ImmutableSet.of("fullPoints", "minRate");
  private static final ImmutableSet<String> OUTPUTS =
      ImmutableSet.of(RATE, PREFABRICATED, GRADE, ABSENT_POINTS, RATE_SUFFICIENT);
  private static final ImmutableMap<PrefabStandard, String> NUMBERS =
      ImmutableMap.of(
          PrefabStandard.GB_T_51129, "GB/T 51129-2017",
          PrefabStandard.DB33_T_1165, "DB33/T 1165-2019");

  private final PolicyDocument document;
  private final Question question;
  private final ImmutableList<SchemeItem> items;
  private final ImmutableList<SchemePart> parts;
  private final ImmutableList<SchemeGrade> grades;
  private final BigDecimal minRate;
  private final BigDecimal fullPoints;

  private AssemblyScheme(PolicyDocument document, Question question) {
    SchemeTables tables = new SchemeTables(question.provision());
    this.document = document;
    this.question = question;
    this.items = tables.items();
    this.parts = tables.parts();
    this.grades = tables.grades();
    this.minRate = tables.figure("minRate");
    this.fullPoints = tables.figure("fullPoints");
  }

  /** The national scheme, GB/T 51129-2017, of the standard rule book. */
  public static AssemblyScheme national() {
    return of(RuleBook.standard(), PrefabStandard.GB_T_51129);
  }

  /**
   * The scheme of a standard.
   *
   * @throws InvalidInputException if the book has no table of it, as the standard book has none of
   *     Zhejiang's DB33/T 1165
   */
  public static AssemblyScheme of(RuleBook book, PrefabStandard standard) {
    return of(book, NUMBERS.getOrDefault(standard, standard.name()));
  }

  /**
   * The scheme in the document with that id or number.
   *
   * @throws InvalidInputException if the book has no such document or no scheme in it
   */
  public static AssemblyScheme of(RuleBook book, String idOrNumber) {
    return book.document(idOrNumber)
        .flatMap(document -> in(book, document))
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    "scheme",
                    idOrNumber,
                    "one of "
                        + all(book).stream().map(AssemblyScheme::number).toList()
                        + "; another scheme is not shipped: supply its table as a rule file"));
  }

  /** All schemes in a book. */
  public static ImmutableList<AssemblyScheme> all(RuleBook book) {
    return book.documents().stream()
        .flatMap(document -> in(book, document).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<AssemblyScheme> in(RuleBook book, PolicyDocument document) {
    return book.provisionsOf(document.id()).stream()
        .filter(AssemblyScheme::isScheme)
        .findFirst()
        .map(provision -> new AssemblyScheme(document, book.question(provision.id())));
  }

  private static boolean isScheme(Provision provision) {
    return provision.tables().keySet().containsAll(TABLES)
        && provision.parameters().keySet().containsAll(FIGURES)
        && provision.outputs().stream()
            .map(Provision.Output::name)
            .collect(ImmutableSet.toImmutableSet())
            .containsAll(OUTPUTS);
  }

  /** The id of its document. */
  public String id() {
    return document.id();
  }

  /** The number of the standard, such as GB/T 51129-2017; its id if it has none. */
  public String number() {
    return document.number().isEmpty() ? document.id() : document.number();
  }

  /** The standard as a fact; a scheme of the user's own is another one. */
  public PrefabStandard standard() {
    return NUMBERS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(document.number()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(PrefabStandard.OTHER);
  }

  /** The provision that it is. */
  public Provision provision() {
    return question.provision();
  }

  /** The items, in the order of the table. */
  public ImmutableList<SchemeItem> items() {
    return items;
  }

  /**
   * The item with that fact.
   *
   * @throws InvalidInputException if it has no such item
   */
  public SchemeItem item(String fact) {
    return items.stream()
        .filter(item -> item.fact().equals(fact))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    "item", fact, "one of " + items.stream().map(SchemeItem::fact).toList()));
  }

  /** The parts, in the order of the table. */
  public ImmutableList<SchemePart> parts() {
    return parts;
  }

  /** The grades, the lowest first. */
  public ImmutableList<SchemeGrade> grades() {
    return grades;
  }

  /** The grade with that name; refuses one that the scheme does not have. */
  SchemeGrade grade(PrefabGrade wanted) {
    return grades.stream()
        .filter(grade -> grade.grade() == wanted)
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    "grade", wanted, "one of " + grades.stream().map(SchemeGrade::grade).toList()));
  }

  /** The assembly rate from which a building can be prefabricated. */
  public BigDecimal minRate() {
    return minRate;
  }

  /** The points of a building that has every item. */
  public BigDecimal fullPoints() {
    return fullPoints;
  }

  Question question() {
    return question;
  }

  /** Its number. */
  @Override
  public String toString() {
    return number();
  }
}
