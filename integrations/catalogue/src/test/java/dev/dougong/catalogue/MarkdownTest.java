package dev.dougong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("a|[]()<>&`*_~$\\#-+1. 中\n").ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> formulas() {
    return Arbitraries.of("area > 5", "kind = \"A and B, or then C\"", "f(a, b)", "not(isNew)")
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(parts -> String.join(" and ", parts));
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  @Property(tries = 500)
  void aTextIsOneLineThatCannotEndACellOrBeginALinkOrTag(@ForAll("texts") String text) {
    assertThat(Markdown.text(text)).doesNotContain("|", "[", "]", "<", ">", "`", "\n");
  }

  @Property(tries = 500)
  void aRowHasACellForEachColumnWhateverIsInThem(
      @ForAll("texts") String one, @ForAll("texts") String other) {
    String table =
        new Markdown()
            .table(List.of("a", "b"), List.of(List.of(Markdown.text(one), Markdown.text(other))))
            .toString();
    assertThat(table.lines()).hasSize(3).allMatch(row -> count(row, '|') == 3);
  }

  @Test
  void anUnderscoreInsideANameStaysAndOneBesideAWordIsEscaped() {
    assertThat(Markdown.text("MAINLY_GOVERNMENT _so_")).isEqualTo("MAINLY_GOVERNMENT \\_so\\_");
  }

  @Property(tries = 500)
  void breakingAFormulaChangesNothingButSpacesOutsideOfTexts(@ForAll("formulas") String formula) {
    String broken = FeelBlock.broken(formula);
    assertThat(broken.replaceAll("\\n +", " ")).isEqualTo(formula);
    assertThat(broken.lines()).allMatch(line -> count(line, '"') % 2 == 0);
  }

  @Test
  void aLongFormulaIsBrokenBeforeAnOperator() {
    String condition = "aVeryLongNameOfAFact > anotherVeryLongNameOfAParameter";
    assertThat(FeelBlock.broken(condition + " and " + condition).lines().map(String::strip))
        .containsExactly(condition, "and " + condition);
  }
}
