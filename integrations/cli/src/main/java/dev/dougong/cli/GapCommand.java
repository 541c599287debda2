package dev.dougong.cli;

import dev.dougong.calculators.assess.Assessment;
import dev.dougong.calculators.assess.Finding;
import dev.dougong.calculators.assess.Standing;
import dev.dougong.calculators.gap.Gap;
import dev.dougong.calculators.gap.GapAnalysis;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactType;
import dev.dougong.engine.book.RuleBook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dougong gap}: what would have to change for an item of a case to be met. */
@Command(name = "gap", mixinStandardHelpOptions = true)
final class GapCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final Case given = new Case();

  @Parameters(paramLabel = "PROVISION", index = "1", arity = "0..1", descriptionKey = "gapItem")
  private @Nullable String provision;

  @Option(names = "--change", paramLabel = "FACT", split = ",", descriptionKey = "change")
  private List<String> changeable = new ArrayList<>();

  @Option(names = "--together", paramLabel = "N", descriptionKey = "together")
  private int together = 2;

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private @Nullable Language language;

  @Option(names = "--json", descriptionKey = "assessJson")
  private boolean json;

  GapCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Assessment assessment = given.assessed(terminal, RuleBook.standard(), null, null);
    List<Finding> items =
        provision == null
            ? assessment.findings(Standing.NOT_MET)
            : List.of(item(assessment, provision));
    List<Gap> gaps = new ArrayList<>();
    for (Finding item : items) {
      List<String> facts = changeable.isEmpty() ? known(assessment, item) : changeable;
      gaps.add(GapAnalysis.of(assessment).changing(facts).atMost(together).toMeet(item));
    }
    terminal.out().println(printed(gaps));
    return Dougong.OK;
  }

  private String printed(List<Gap> gaps) {
    if (json) {
      return gaps.stream().map(Gap::toJson).collect(Collectors.joining(",", "[", "]"));
    }
    Locale locale = Language.locale(language);
    return gaps.stream()
        .map(gap -> gap.text(locale))
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }

  private static Finding item(Assessment assessment, String provision) {
    // A wrong id is refused with the ids that are near.
    String id = assessment.law().provision(provision).id();
    return assessment
        .finding(id)
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    "PROVISION", provision, "a provision that concerns the case"));
  }

  /**
   * What the item asks for and the case says, but for the day and the place, and for what merely
   * names a kind: nobody meets a rule for offices by building a school.
   */
  private static List<String> known(Assessment assessment, Finding item) {
    return assessment.law().factsOf(item.provision().id()).stream()
        .filter(id -> assessment.facts().containsKey(id))
        .filter(id -> !id.equals("asOfDate") && !id.equals("regionCode"))
        .filter(id -> !isKind(assessment.facts().dictionary().get(id)))
        .toList();
  }

  /** Whether the fact is a name among others and no grade or level, which can be reached. */
  private static boolean isKind(FactDefinition fact) {
    FactType.Kind kind = fact.type().kind();
    return kind == FactType.Kind.STRING
        || (kind == FactType.Kind.ENUM && !fact.zh().endsWith("等级") && !fact.zh().endsWith("级别"));
  }
}
