package dev.dougong.engine.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A government document, a national standard or a user's own scheme: where provisions come from.
 *
 * @param id the id that the provisions begin with
 * @param number the official number, such as 杭建工业办〔2023〕7号; empty if it has none
 * @param title its title
 * @param issuers who issued it, in Chinese
 * @param jurisdiction the GB/T 2260 code of the place it is made for; 000000 for the whole country
 * @param issued the day of issue, or null if the document doesn't show it
 * @param effectiveFrom the first day it holds; null if the text doesn't say, which means from issue
 * @param effectiveTo the last day it holds; null if no end is set
 * @param effectiveNote what the text says of its period
 * @param summary what the document is about
 * @param relations its relations to other documents
 * @param provenance where the figures come from
 */
public record PolicyDocument(
    String id,
    String number,
    Text title,
    List<String> issuers,
    String jurisdiction,
    @Nullable LocalDate issued,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    Text effectiveNote,
    Text summary,
    List<Relation> relations,
    Provenance provenance) {

  /** Copies the lists. */
  public PolicyDocument {
    issuers = ImmutableList.copyOf(issuers);
    relations = ImmutableList.copyOf(relations);
  }

  /** The first day on which the document can hold: as stated, otherwise the day of issue. */
  public Optional<LocalDate> holdsFrom() {
    return Optional.ofNullable(effectiveFrom != null ? effectiveFrom : issued);
  }

  /** Whether the document holds on that day by its own words; repeal is the rule book's matter. */
  public boolean holdsOn(LocalDate date) {
    return holdsFrom().map(from -> !date.isBefore(from)).orElse(true)
        && (effectiveTo == null || !date.isAfter(effectiveTo));
  }

  /** The title with the number, as a citation begins. */
  public String heading(java.util.Locale locale) {
    return number.isEmpty() ? title.in(locale) : title.in(locale) + " (" + number + ")";
  }

  /** Where the figures of a document come from. */
  public enum Provenance {
    /** The text of the corpus. */
    CORPUS,
    /** A published standard that the corpus names but does not print; check the official text. */
    STANDARD_NOT_IN_CORPUS,
    /** A file of the user's own. */
    USER
  }

  /**
   * What one document does to another.
   *
   * @param type the kind of relation
   * @param target the id of the other document if it is in the book, otherwise its number or title
   * @param external whether the other document lies outside the book
   * @param from the day from which it holds; null if that is the day this document takes effect
   */
  public record Relation(
      RelationType type, String target, boolean external, @Nullable LocalDate from) {}

  /** The kinds of relation between documents. */
  public enum RelationType {
    /** Ends the other document. */
    REPEALS,
    /** Takes the place of the other document. */
    SUPERSEDES,
    /** Changes a part of the other document. */
    AMENDS,
    /** Carries out the other document at a lower level. */
    IMPLEMENTS,
    /** Refers to the other document. */
    CITES
  }
}
