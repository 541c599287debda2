package dev.dougong.calculators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void aChineseCharacterTakesTwoColumns() {
    assertThat(Columns.width("斗拱 A1")).isEqualTo(7);
    assertThat(Columns.width("（〔2023〕7号，）")).isEqualTo(17);
    assertThat(Columns.width("𠮷m²…")).isEqualTo(5);
  }

  @Test
  void paddingFillsUpToTheWidth() {
    assertThat(Columns.left("权益", 6)).isEqualTo("权益  ");
    assertThat(Columns.right("权益", 6)).isEqualTo("  权益");
    assertThat(Columns.left("权益", 3)).isEqualTo("权益");
  }

  @Test
  void aCutTextIsNeverWiderThanAskedFor() {
    assertThat(Columns.cut("装配式建筑", 10)).isEqualTo("装配式建筑");
    assertThat(Columns.cut("装配式建筑", 9)).isEqualTo("装配式建…");
    assertThat(Columns.cut("装配式建筑", 8)).isEqualTo("装配式…");
  }

  @Test
  void whatStandsOnAnotherCharacterTakesNoColumn() {
    assertThat(Columns.width("e\u0301")).isEqualTo(1);
    assertThat(Columns.width("a\u20DD")).isEqualTo(1);
    assertThat(Columns.width("a\u200Bb")).isEqualTo(2);
  }

  @Test
  void aCutKeepsWhatFitsBesideTheEllipsis() {
    assertThat(Columns.cut("ab", 2)).isEqualTo("ab");
    assertThat(Columns.cut("abc", 2)).isEqualTo("a…");
    assertThat(Columns.cut("装a", 2)).isEqualTo("…");
  }
}
