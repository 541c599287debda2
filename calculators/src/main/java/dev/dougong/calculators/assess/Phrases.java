package dev.dougong.calculators.assess;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.dougong.calculators.internal.Columns;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.evaluation.Prose;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Force;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the printed forms of an assessment say alike, in one language. */
final class Phrases {

  /** The columns of an overview: standings that mean the same to a reader. */
  enum Column {
    POSITIVE("符合/适用", "met", EnumSet.of(Standing.MET, Standing.APPLIES, Standing.GIVEN)),
    NEGATIVE("不符合", "not met", EnumSet.of(Standing.NOT_MET)),
    NO_EFFECT("不适用", "no effect", EnumSet.of(Standing.DOES_NOT_APPLY, Standing.NOTHING)),
    OPEN("待定", "open", EnumSet.of(Standing.UNDETERMINED)),
    FAILED("失败", "failed", EnumSet.of(Standing.FAILED));

    private final String zh;
    private final String en;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Standing> standings;

    Column(String zh, String en, EnumSet<Standing> standings) {
      this.zh = zh;
      this.en = en;
      this.standings = standings;
    }

    Text label() {
      return new Text(zh, en);
    }

    boolean holds(Finding finding) {
      return standings.contains(finding.standing());
    }
  }

  private final Locale locale;
  private final boolean chinese;

  Phrases(Locale locale) {
    this.locale = locale;
    this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  String words(String zh, String en) {
    return chinese ? zh : en;
  }

  String of(Text text) {
    return text.in(locale);
  }

  /** The name of a place in the language. */
  String place(Jurisdiction place) {
    return place.code() + " " + (chinese ? place.nameZh() : place.nameEn());
  }

  /** A heading with how many there are. */
  String counted(String zh, String en, int count) {
    return words(zh + "（" + count + "）", en + " (" + count + ")");
  }

  /** How much of the law was asked. */
  String asked(Assessment assessment) {
    int all = assessment.law().size();
    int concerned = assessment.findings().size();
    int untouched = assessment.untouched().size();
    return words(
        all + "条规定有效，其中" + concerned + "条与本案有关；另有" + untouched + "条针对同类对象，但所问事项均未知。",
        all
            + " provisions are in force, "
            + concerned
            + " concern the case; "
            + untouched
            + " more are about such a subject but ask for nothing that is known.");
  }

  /** The title of a finding, with the word for what is less than binding. */
  String title(Finding finding) {
    return of(finding.title()) + force(finding.provision());
  }

  private String force(Provision provision) {
    if (provision.force() == Force.ENCOURAGED) {
      return words("（鼓励）", " (encouraged)");
    }
    return provision.force() == Force.DISCRETIONARY ? words("（酌情）", " (discretionary)") : "";
  }

  /** The decided amounts and choices beside the verdict. */
  String result(Outcome outcome, int longest) {
    Prose prose = Prose.of(outcome.provision(), locale);
    String verdict = outcome.verdictOutput().orElse("");
    return outcome.provision().outputs().stream()
        .filter(output -> !output.name().equals(verdict))
        .filter(output -> worthALine(output, outcome.value(output.name())))
        .map(
            output ->
                prose.label(output.name())
                    + words("：", ": ")
                    + Columns.cut(
                        prose.shown(output.name(), outcome.value(output.name())), longest))
        .collect(Collectors.joining(words("；", "; ")));
  }

  private static boolean worthALine(Provision.Output output, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() != 0 && !output.unit().isEmpty();
    }
    boolean named = value instanceof String || (value instanceof List<?> list && !list.isEmpty());
    return named && !output.values().isEmpty();
  }

  /** Every decided value beside the verdict, and the facts that are missing for the others. */
  String everyResult(Outcome outcome) {
    Prose prose = Prose.of(outcome.provision(), locale);
    String verdict = outcome.verdictOutput().orElse("");
    ImmutableList.Builder<String> values = ImmutableList.builder();
    for (Provision.Output output : outcome.provision().outputs()) {
      Object value = outcome.value(output.name());
      if (value != null && !output.name().equals(verdict)) {
        values.add(
            prose.label(output.name()) + words("：", ": ") + prose.shown(output.name(), value));
      }
    }
    if (!outcome.isDetermined()) {
      values.add(words("缺少：", "missing: ") + Joiner.on(", ").join(outcome.missing()));
    }
    return Joiner.on(words("；", "; ")).join(values.build());
  }

  /** Where else the same stands. */
  String alike(Assessment assessment, Finding finding) {
    return assessment.overlaps().stream()
        .filter(o -> o.relation() == Overlap.Relation.SAME && o.prevailing().equals(finding))
        .filter(o -> o.other().standing() == finding.standing())
        .map(o -> o.other().citation(locale))
        .distinct()
        .collect(Collectors.joining(words("、", ", ")));
  }

  /** A clause of a pair, with the value in which the two differ. */
  String cited(Overlap overlap, Finding finding) {
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

  /** A number with a comma before every three digits. */
  private static String grouped(BigDecimal amount) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    return new DecimalFormat("#,##0.##########", symbols).format(amount);
  }

  /** A number in the unit of a total. */
  String amount(BigDecimal amount, String unit) {
    return grouped(amount) + " " + (unit.equals("CNY") ? words("元", "yuan") : "m²");
  }
}
