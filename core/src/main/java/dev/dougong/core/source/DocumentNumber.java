package dev.dougong.core.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dougong.core.Described;
import dev.dougong.core.InvalidInputException;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number under which an authority issued a document, such as {@code 杭建科〔2023〕45号}.
 *
 * <p>People write one number in many ways: with square, round, black or tortoise-shell brackets, in
 * full-width digits, with spaces, with 第 before the serial number. All of them read as one value
 * with one canonical text, so that documents can be matched by number. Besides the bracketed
 * numbers of ordinary documents there are orders and announcements, which are counted on their own:
 * {@code 国务院令第712号}, {@code 公告2019年第180号}. Laws and many party documents have no number; they are
 * cited by title, and have no value of this type.
 *
 * <p>Numbers are ordered by issuer, kind of series, year and serial number.
 */
@Described(zh = "发文字号", en = "document number", examples = "杭建科〔2023〕45号")
public final class DocumentNumber implements Comparable<DocumentNumber> {

  private static final int EARLIEST_YEAR = 1949;
  private static final int LATEST_YEAR = 2999;
  private static final String EXPECTED =
      "a document number such as 杭建科〔2023〕45号, 国务院令第712号 or 公告2019年第180号";

  private static final Pattern BRACKETED =
      Pattern.compile("(\\p{IsHan}{1,20})\\(([0-9]{4})年?\\)第?([0-9]{1,6})号");
  private static final Pattern SERIES =
      Pattern.compile("(\\p{IsHan}{0,30}?)(令|公告|通告)\\(?(?:([0-9]{4})年?)?\\)?第?([0-9]{1,6})号");
  private static final Pattern SERIES_LAST =
      Pattern.compile("(\\p{IsHan}{0,30}?)(?:([0-9]{4})年)?第([0-9]{1,6})号(令|公告|通告)");

  private static final Comparator<DocumentNumber> ORDER =
      Comparator.comparing(DocumentNumber::issuer)
          .thenComparing(DocumentNumber::series)
          .thenComparingInt(number -> number.year)
          .thenComparingInt(DocumentNumber::serial);

  private static final int NO_YEAR = 0;

  private final String issuer;
  private final String series;
  private final int year;
  private final int serial;

  private DocumentNumber(String issuer, String series, int year, int serial) {
    this.issuer = issuer;
    this.series = series;
    this.year = year;
    this.serial = serial;
  }

  /** The bracketed number of an ordinary document: issuer's abbreviation, year, serial number. */
  public static DocumentNumber of(String issuer, int year, int serial) {
    return parse(issuer + "〔" + year + "〕" + serial + "号");
  }

  /** Reads a number in any of the ways in which it is written. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DocumentNumber parse(String text) {
    String plain = DocumentText.plain(text);
    Matcher bracketed = BRACKETED.matcher(plain);
    if (bracketed.matches()) {
      return checked(text, bracketed.group(1), "", bracketed.group(2), bracketed.group(3));
    }
    Matcher series = SERIES.matcher(plain);
    if (series.matches()) {
      return checked(text, series.group(1), series.group(2), series.group(3), series.group(4));
    }
    Matcher last = SERIES_LAST.matcher(plain);
    if (last.matches()) {
      return checked(text, last.group(1), last.group(4), last.group(2), last.group(3));
    }
    throw InvalidInputException.of("documentNumber", text, EXPECTED);
  }

  private static DocumentNumber checked(
      String text, String issuer, String series, @Nullable String yearText, String serialText) {
    int year = yearText == null ? NO_YEAR : Integer.parseInt(yearText);
    if (yearText != null && (year < EARLIEST_YEAR || year > LATEST_YEAR)) {
      throw InvalidInputException.of(
          "documentNumber", text, "a year from " + EARLIEST_YEAR + " to " + LATEST_YEAR);
    }
    int serial = Integer.parseInt(serialText);
    if (serial == 0) {
      throw InvalidInputException.of("documentNumber", text, "a serial number from 1 on");
    }
    return new DocumentNumber(issuer, series, year, serial);
  }

  /**
   * The issuer: the abbreviation before the bracket ({@code 杭建科}), or the authority before the word
   * for an order or announcement ({@code 国务院}), empty if the number names none.
   */
  public String issuer() {
    return issuer;
  }

  /** The series of its own in which the number counts: 令, 公告 or 通告; empty if bracketed. */
  public String series() {
    return series;
  }

  /** The year; orders are often numbered on through the years and have none. */
  public OptionalInt year() {
    return year == NO_YEAR ? OptionalInt.empty() : OptionalInt.of(year);
  }

  /** The serial number. */
  public int serial() {
    return serial;
  }

  @Override
  public int compareTo(DocumentNumber other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentNumber that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(issuer, series, year, serial);
  }

  /** The canonical text, such as {@code 杭建科〔2023〕45号}. */
  @Override
  @JsonValue
  public String toString() {
    if (series.isEmpty()) {
      return issuer + "〔" + year + "〕" + serial + "号";
    }
    return issuer + series + (year == NO_YEAR ? "" : year + "年") + "第" + serial + "号";
  }
}
