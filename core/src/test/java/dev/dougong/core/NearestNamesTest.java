package dev.dougong.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

  private static final List<String> KNOWN = List.of("buildingUse", "buildingHeight", "housingKind");

  @Test
  void findsAMisspeltNameWhateverItsCase() {
    assertThat(NearestNames.of("buidlinguse", KNOWN)).first().isEqualTo("buildingUse");
  }

  @Test
  void findsLongerNamesThatHoldTheGivenOne() {
    assertThat(NearestNames.of("building", KNOWN)).containsExactly("buildingUse", "buildingHeight");
  }

  @Test
  void suggestsNothingForAForeignWord() {
    assertThat(NearestNames.of("xyzzy", KNOWN)).isEmpty();
    assertThat(NearestNames.of("", KNOWN)).isEmpty();
  }

  @Property(tries = 200)
  void aNameWithOneLetterLeftOutIsStillFound(
      @ForAll @AlphaChars @StringLength(min = 4, max = 30) String name,
      @ForAll @IntRange(min = 0, max = 29) int at) {
    int cut = at % name.length();
    String misspelt = name.substring(0, cut) + name.substring(cut + 1);
    assertThat(NearestNames.of(misspelt, List.of(name))).containsExactly(name);
  }

  @Property(tries = 200)
  void neverMoreThanThreeAndOnlyKnownNames(@ForAll String given, @ForAll List<String> known) {
    assertThat(NearestNames.of(given, known)).hasSizeLessThanOrEqualTo(3).isSubsetOf(known);
  }
}
