package dev.dougong.calculators.assess;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.assess.Phrases.Column;
import dev.dougong.calculators.internal.Columns;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** An assessment as text for a terminal: the summary on a screen or two, or everything. */
final class AssessmentText {

  private static final int SHORT_LIST = 8;
  private static final int SHORT_TITLE = 44;
  private static final int SHORT_CHOICE = 5;

  private static final ImmutableSet<Group> BINDING =
      ImmutableSet.of(Group.OBLIGATIONS, Group.CHECKS, Group.TARGETS);

  /** What is worth most to a reader comes first. */
  private static final ImmutableList<Provision.Kind> WORTH =
      ImmutableList.of(
          Provision.Kind.AMOUNT,
          Provision.Kind.AREA_BONUS,
          Provision.Kind.ALLOCATION,
          Provision.Kind.TAX,
          Provision.Kind.ELIGIBILITY);

  private final Assessment assessment;
  private final Locale locale;
  private final Phrases phrases;
  private final boolean all;
  private final ImmutableSet<Finding> repeated;
  private final StringBuilder text = new StringBuilder();

  private AssessmentText(Assessment assessment, Locale locale, boolean all) {
    this.assessment = assessment;
    this.locale = locale;
    this.phrases = new Phrases(locale);
    this.all = all;
    this.repeated = Overlaps.repeated(assessment.overlaps());
  }

  static String summary(Assessment assessment, Locale locale) {
    AssessmentText text = new AssessmentText(assessment, locale, false);
    text.heading();
    text.counts();
    text.section(
        text.words("享有的权益", "Entitlements"),
        assessment.entitlements().stream()
            .filter(Finding::isPositive)
            .sorted(Comparator.comparingInt(f -> WORTH.indexOf(f.provision().kind())))
            .toList());
    text.totals();
    text.section(
        text.words("不符合的义务、核验和目标", "Not met"),
        text.among(f -> f.standing() == Standing.NOT_MET && BINDING.contains(f.group())));
    text.section(
        text.words("未满足条件的权益", "Entitlements whose conditions are not met"),
        text.among(f -> f.standing() == Standing.NOT_MET && f.group() == Group.ENTITLEMENTS));
    text.section(text.words("计算失败", "Failed"), assessment.findings(Standing.FAILED));
    text.overlaps(assessment.conflicts(), "相互冲突的规定", "Provisions in conflict");
    text.missing();
    return text.text.toString();
  }

  static String everything(Assessment assessment, Locale locale) {
    AssessmentText text = new AssessmentText(assessment, locale, true);
    text.heading();
    text.counts();
    for (Group group : Group.values()) {
      text.section(group.label().in(locale), assessment.findings(group));
    }
    text.totals();
    text.overlaps(assessment.overlaps(), "同一事项的多处规定", "Several provisions on one matter");
    text.missing();
    text.untouched();
    return text.text.toString();
  }

  /** A number without exponent and without trailing zeros. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private String words(String zh, String en) {
    return phrases.words(zh, en);
  }

  private List<Finding> among(Predicate<Finding> condition) {
    return assessment.findings().stream().filter(condition).toList();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void heading() {
    line(assessment.date() + words("，", ", ") + phrases.place(assessment.place()));
    line(phrases.asked(assessment));
  }

  private void counts() {
    List<List<String>> rows = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of(""));
    for (Column column : Column.values()) {
      heads.add(phrases.of(column.label()));
    }
    heads.add(words("合计", "all"));
    rows.add(heads);
    for (Group group : Group.values()) {
      List<Finding> findings = assessment.findings(group);
      if (findings.isEmpty()) {
        continue;
      }
      List<String> row = new ArrayList<>();
      row.add(group.label().in(locale));
      for (Column column : Column.values()) {
        row.add(number(findings.stream().filter(column::holds).count()));
      }
      row.add(number(findings.size()));
      rows.add(row);
    }
    line("");
    table(rows, 1);
  }

  private static String number(long count) {
    return count == 0 ? "·" : Long.toString(count);
  }

  /** Prints rows in columns, the first ones to the left, the others to the right. */
  private void table(List<List<String>> rows, int leftColumns) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        cells.add(
            i < leftColumns
                ? Columns.left(row.get(i), widths[i])
                : Columns.right(row.get(i), widths[i]));
      }
      line("  " + Joiner.on("  ").join(cells));
    }
  }

  private void section(String title, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    line("");
    line(title + words("（" + findings.size() + "）", " (" + findings.size() + ")"));
    List<Finding> once =
        all ? findings : findings.stream().filter(f -> !repeated.contains(f)).toList();
    List<Finding> shown = all ? findings : once.subList(0, shown(once.size()));
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : shown) {
      String name = phrases.title(finding);
      rows.add(
          List.of(
              finding.standing().label().in(locale),
              all ? name : Columns.cut(name, SHORT_TITLE),
              finding.citation(locale),
              all ? finding.provision().id() : ""));
      if (all && finding.outcome().isEmpty()) {
        rows.add(List.of("", finding.problem(), "", ""));
      }
      finding
          .outcome()
          .map(o -> all ? phrases.everyResult(o) : phrases.result(o, SHORT_TITLE))
          .filter(result -> !result.isEmpty())
          .ifPresent(result -> rows.add(List.of("", "  " + result, "", "")));
      String alike = all ? "" : phrases.alike(assessment, finding);
      if (!alike.isEmpty()) {
        rows.add(List.of("", "  " + words("相同规定：", "the same: ") + alike, "", ""));
      }
    }
    list(rows);
    more(once.size() - shown.size());
  }

  private void overlaps(List<Overlap> overlaps, String zh, String en) {
    if (overlaps.isEmpty()) {
      return;
    }
    line("");
    line(words(zh + "（" + overlaps.size() + "）", en + " (" + overlaps.size() + ")"));
    List<List<String>> rows = new ArrayList<>();
    for (Overlap overlap : overlaps) {
      String word = overlap.relation().label().in(locale);
      rows.add(
          List.of(
              word,
              overlap.prevailing().title().in(locale),
              phrases.cited(overlap, overlap.prevailing()),
              ""));
      rows.add(
          List.of(
              "", overlap.other().title().in(locale), phrases.cited(overlap, overlap.other()), ""));
    }
    list(rows);
  }

  private static int shown(int size) {
    return size <= SHORT_LIST + 1 ? size : SHORT_LIST;
  }

  /** A line that has something behind its name is aligned; what a line of values takes is free. */
  private void list(List<List<String>> rows) {
    int first = rows.stream().mapToInt(row -> Columns.width(row.get(0))).max().orElse(0);
    int second =
        rows.stream()
            .filter(row -> !row.get(2).isEmpty())
            .mapToInt(row -> Columns.width(row.get(1)))
            .max()
            .orElse(0);
    int third = rows.stream().mapToInt(row -> Columns.width(row.get(2))).max().orElse(0);
    for (List<String> row : rows) {
      line(
          "  "
              + Columns.left(row.get(0), first)
              + "  "
              + Columns.left(row.get(1), second)
              + "  "
              + Columns.left(row.get(2), third)
              + "  "
              + row.get(3));
    }
  }

  private void totals() {
    ImmutableList<Total> totals = assessment.totals();
    if (totals.isEmpty()) {
      return;
    }
    line("");
    line(words("合计（按出资方；不可兼得的只计一项）", "Totals by payer (one of what excludes each other counts)"));
    List<List<String>> rows = new ArrayList<>();
    for (Total total : totals) {
      rows.add(
          List.of(
              total.label().in(locale),
              plain(total.amount()),
              total.unit().equals("CNY") ? words("元", "yuan") : "m²"));
    }
    table(rows, 1);
  }

  private void missing() {
    ImmutableList<MissingFact> missing = assessment.missing();
    if (missing.isEmpty()) {
      return;
    }
    long open = assessment.findings().stream().filter(Finding::isOpen).count();
    line("");
    line(
        words(
            open + "项待定。最能解决问题的事实（可决定的项数）：",
            open + " items are open. The facts that decide most (how many items):"));
    List<MissingFact> shown = all ? missing : missing.subList(0, shown(missing.size()));
    List<List<String>> rows = new ArrayList<>();
    for (MissingFact fact : shown) {
      rows.add(
          List.of(
              Integer.toString(fact.provisions().size()),
              fact.id(),
              fact.question().in(locale) + choices(fact)));
    }
    int first = Columns.width(rows.get(0).get(0));
    int second = rows.stream().mapToInt(row -> Columns.width(row.get(1))).max().orElse(0);
    for (List<String> row : rows) {
      line(
          "  "
              + Columns.right(row.get(0), first)
              + "  "
              + Columns.left(row.get(1), second)
              + "  "
              + row.get(2));
    }
    more(missing.size() - shown.size());
  }

  private String choices(MissingFact fact) {
    if (!fact.isChoice() || (!all && fact.fact().values().size() > SHORT_CHOICE)) {
      return "";
    }
    List<String> ids = fact.fact().values().stream().map(AllowedValue::id).toList();
    return " " + Joiner.on(" | ").join(ids);
  }

  private void untouched() {
    if (assessment.untouched().isEmpty()) {
      return;
    }
    line("");
    line(
        words(
            "未询问的规定（" + assessment.untouched().size() + "）",
            "Not asked (" + assessment.untouched().size() + ")"));
    for (Provision provision : assessment.untouched()) {
      line("  " + provision.id() + "  " + provision.title().in(locale));
    }
  }

  private void more(int hidden) {
    if (hidden > 0) {
      line(words("  另有" + hidden + "项（--all）", "  and " + hidden + " more (--all)"));
    }
  }
}
