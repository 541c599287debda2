package dev.dougong.calculators.assess;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.evaluation.Outcome;
import dev.dougong.core.evaluation.Prose;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.rule.Provision;
import dev.dougong.core.rule.Provision.Force;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  private static final ImmutableList<Set<Standing>> COUNTED =
      ImmutableList.of(
          EnumSet.of(Standing.MET, Standing.APPLIES, Standing.GIVEN),
          EnumSet.of(Standing.NOT_MET),
          EnumSet.of(Standing.DOES_NOT_APPLY, Standing.NOTHING),
          EnumSet.of(Standing.UNDETERMINED),
          EnumSet.of(Standing.FAILED));

  private final Assessment assessment;
  private final Locale locale;
  private final boolean chinese;
  private final boolean all;
  private final ImmutableSet<Finding> repeated;
  private final StringBuilder text = new StringBuilder();

  private AssessmentText(Assessment assessment, Locale locale, boolean all) {
    this.assessment = assessment;
    this.locale = locale;
    this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
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
    return chinese ? zh : en;
  }

  private List<Finding> among(Predicate<Finding> condition) {
    return assessment.findings().stream().filter(condition).toList();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void heading() {
    String place = chinese ? assessment.place().nameZh() : assessment.place().nameEn();
    line(
        words(
            assessment.date() + "，" + assessment.place().code() + " " + place,
            assessment.date() + ", " + assessment.place().code() + " " + place));
    line(
        words(
            assessment.law().size()
                + "条规定有效，其中"
                + assessment.findings().size()
                + "条与本案有关；另有"
                + assessment.untouched().size()
                + "条针对同类对象，但所问事项均未知。",
            assessment.law().size()
                + " provisions are in force, "
                + assessment.findings().size()
                + " concern the case; "
                + assessment.untouched().size()
                + " more are about such a subject but ask for nothing that is known."));
  }

  private void counts() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        chinese
            ? List.of("", "符合/适用", "不符合", "不适用", "待定", "失败", "合计")
            : List.of("", "met", "not met", "no effect", "open", "failed", "all"));
    for (Group group : Group.values()) {
      List<Finding> findings = assessment.findings(group);
      if (findings.isEmpty()) {
        continue;
      }
      List<String> row = new ArrayList<>();
      row.add(group.label().in(locale));
      for (Set<Standing> counted : COUNTED) {
        row.add(number(findings.stream().filter(f -> counted.contains(f.standing())).count()));
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
      String name = finding.title().in(locale) + force(finding.provision());
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
          .map(this::result)
          .filter(result -> !result.isEmpty())
          .ifPresent(result -> rows.add(List.of("", "  " + result, "", "")));
      String alike = all ? "" : alike(finding);
      if (!alike.isEmpty()) {
        rows.add(List.of("", "  " + words("相同规定：", "the same: ") + alike, "", ""));
      }
    }
    list(rows);
    more(once.size() - shown.size());
  }

  /** Where else the same stands. */
  private String alike(Finding finding) {
    return assessment.overlaps().stream()
        .filter(o -> o.relation() == Overlap.Relation.SAME && o.prevailing().equals(finding))
        .map(Overlap::other)
        .filter(repeated::contains)
        .map(other -> other.citation(locale))
        .distinct()
        .collect(Collectors.joining(words("、", ", ")));
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
      rows.add(List.of(word, overlap.prevailing().title().in(locale), cited(overlap, true), ""));
      rows.add(List.of("", overlap.other().title().in(locale), cited(overlap, false), ""));
    }
    list(rows);
  }

  private String cited(Overlap overlap, boolean prevailing) {
    Finding finding = prevailing ? overlap.prevailing() : overlap.other();
    String citation = finding.citation(locale);
    if (overlap.output().isEmpty()) {
      return citation;
    }
    Prose prose = Prose.of(finding.provision(), locale);
    Object value = finding.outcome().orElseThrow().value(overlap.output());
    return citation
        + "  "
        + prose.label(overlap.output())
        + words("：", ": ")
        + prose.shown(overlap.output(), value);
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

  private String force(Provision provision) {
    if (provision.force() == Force.ENCOURAGED) {
      return words("（鼓励）", " (encouraged)");
    }
    return provision.force() == Force.DISCRETIONARY ? words("（酌情）", " (discretionary)") : "";
  }

  /** The decided values beside the verdict, and, if everything is shown, what is missing. */
  private String result(Outcome outcome) {
    Prose prose = Prose.of(outcome.provision(), locale);
    List<String> values = new ArrayList<>();
    String verdict = outcome.verdictOutput().orElse("");
    for (Provision.Output output : outcome.provision().outputs()) {
      String name = output.name();
      Object value = outcome.value(name);
      boolean shown = all ? value != null : worthALine(output, value);
      if (shown && !name.equals(verdict)) {
        String shownValue = prose.shown(name, value);
        values.add(
            prose.label(name)
                + words("：", ": ")
                + (all ? shownValue : Columns.cut(shownValue, SHORT_TITLE)));
      }
    }
    if (all && !outcome.isDetermined()) {
      values.add(words("缺少：", "missing: ") + Joiner.on(", ").join(outcome.missing()));
    }
    return Joiner.on(words("；", "; ")).join(values);
  }

  private static boolean worthALine(Provision.Output output, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() != 0 && !output.unit().isEmpty();
    }
    return value instanceof String && !output.values().isEmpty();
  }

  private void totals() {
    ImmutableList<Total> totals = assessment.totals();
    if (totals.isEmpty()) {
      return;
    }
    line("");
    line(
        words(
            "数额合计（同名结果相加；未考虑不可兼得）",
            "Amounts (results of one name added up; that some exclude each other is not"
                + " considered)"));
    List<List<String>> rows = new ArrayList<>();
    for (Total total : totals) {
      rows.add(
          List.of(
              total.label().isEmpty() ? total.output() : total.label().in(locale),
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
