package dev.dougong.core.place;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a table of divisions, read and checked by itself. */
record Division(
    String code,
    String nameZh,
    String nameEn,
    Optional<LocalDate> from,
    ImmutableList<Change> changes,
    boolean standIn,
    ImmutableList<String> members,
    ImmutableList<String> otherNames,
    String note) {

  static final String HEADER = "code\tzh\ten\tfrom\tchanges\tkind\tmembers\talso\tnote";

  private static final Pattern CODE =
      Pattern.compile("0{6}|[1-9][0-9](0{4}|0[1-9]\\d{2}|[1-9]\\d{3})");
  private static final int COLUMNS = 9;
  private static final int REQUIRED = 3;
  private static final Splitter TAB = Splitter.on('\t');
  private static final Splitter COMMA = Splitter.on(',').omitEmptyStrings().trimResults();
  private static final Splitter BAR = Splitter.on('|').omitEmptyStrings().trimResults();

  /** From a day on, the area is that of these codes. */
  record Change(LocalDate on, ImmutableList<String> codes) {}

  /** Reads every row below the header; lines that start with # are comments. */
  static ImmutableList<Division> parseTable(String table) {
    ImmutableList<String> lines =
        table
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(ImmutableList.toImmutableList());
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
      throw InvalidInputException.of(
          "divisions",
          lines.isEmpty() ? "" : lines.get(0),
          "a first line with the columns " + HEADER.replace('\t', ' ') + ", parted by tabs");
    }
    return lines.stream().skip(1).map(Division::parse).collect(ImmutableList.toImmutableList());
  }

  private static Division parse(String line) {
    List<String> cells = TAB.splitToList(line);
    if (cells.size() < REQUIRED || cells.size() > COLUMNS) {
      throw InvalidInputException.of(
          "divisions", line, "between " + REQUIRED + " and " + COLUMNS + " cells parted by tabs");
    }
    String kind = cell(cells, 5);
    if (!kind.isEmpty() && !kind.equals("stand-in")) {
      throw InvalidInputException.of("divisions/kind", kind, "stand-in or nothing");
    }
    Division division =
        new Division(
            cell(cells, 0),
            cell(cells, 1),
            cell(cells, 2),
            Optional.of(cell(cells, 3)).filter(from -> !from.isEmpty()).map(Division::day),
            changes(cell(cells, 4)),
            !kind.isEmpty(),
            ImmutableList.copyOf(COMMA.split(cell(cells, 6))),
            ImmutableList.copyOf(BAR.split(cell(cells, 7))),
            cell(cells, 8));
    division.check();
    return division;
  }

  /** The last day on which the code is in use. */
  Optional<LocalDate> to() {
    return changes.stream()
        .filter(change -> !change.codes().contains(code))
        .map(change -> change.on().minusDays(1))
        .findFirst();
  }

  Jurisdiction.Level level() {
    return level(code);
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  static Jurisdiction.Level level(String code) {
    if (code.startsWith("00")) {
      return Jurisdiction.Level.NATION;
    }
    if (code.endsWith("0000")) {
      return Jurisdiction.Level.PROVINCE;
    }
    return code.endsWith("00") ? Jurisdiction.Level.PREFECTURE : Jurisdiction.Level.COUNTY;
  }

  private void check() {
    if (!isCode(code)) {
      throw InvalidInputException.of("divisions/code", code, "a six-digit GB/T 2260 code");
    }
    if (nameZh.isEmpty() || nameEn.isEmpty()) {
      throw InvalidInputException.of("divisions/" + code, nameZh + nameEn, "a name in zh and en");
    }
    if (!standIn && !members.isEmpty()) {
      throw InvalidInputException.of(
          "divisions/" + code + "/members", members, "members for a stand-in only");
    }
    LocalDate earlier = from.orElse(LocalDate.MIN);
    boolean ended = false;
    for (Change change : changes) {
      if (!change.on().isAfter(earlier) || ended) {
        throw InvalidInputException.of(
            "divisions/" + code + "/changes",
            change.on(),
            "changes in the order of their days, after the first day and none after the end");
      }
      earlier = change.on();
      ended = !change.codes().contains(code);
    }
  }

  private static ImmutableList<Change> changes(String cell) {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    for (String change : BAR.split(cell)) {
      int arrow = change.indexOf('>');
      ImmutableList<String> codes = ImmutableList.copyOf(COMMA.split(change.substring(arrow + 1)));
      if (arrow < 0 || codes.isEmpty()) {
        throw InvalidInputException.of(
            "divisions/changes", change, "a day and codes, such as 2021-04-09>330102,330114");
      }
      changes.add(new Change(day(change.substring(0, arrow)), codes));
    }
    return changes.build();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw InvalidInputException.of("divisions", text, "an ISO date such as 2021-04-09");
    }
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index).strip() : "";
  }
}
