package dev.dougong.core.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.enterprise.SocialCreditCode.RegistrationAuthority;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String REGISTERED = "91330100799655058B";

  @ParameterizedTest
  @ValueSource(strings = {REGISTERED, "9144030071526726XG", "914403001922038216"})
  void codesOfWellKnownFirmsAreValidInBothTheirChecks(String text) {
    SocialCreditCode code = SocialCreditCode.of(text);
    assertThat(code).hasToString(text);
    assertThat(code.hasConsistentOrganizationCode()).isTrue();
    assertThat(code.authority()).isEqualTo(RegistrationAuthority.MARKET_REGULATION);
    assertThat(code.category()).isEqualTo('1');
  }

  @Test
  void fallsIntoItsParts() {
    SocialCreditCode code = SocialCreditCode.of(REGISTERED);
    assertThat(code.regionCode()).isEqualTo("330100");
    assertThat(code.organizationCode()).isEqualTo("79965505-8");
    assertThat(code.checkCharacter()).isEqualTo('B');
    assertThat(code.grouped()).isEqualTo("91 330100 799655058 B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91330100799655058b",
        " 91 330100 799655058 B ",
        "91-330100-799655058-B",
        "９１３３０１００７９９６５５０５８Ｂ"
      })
  void caseWidthAndSeparatorsDoNotMatter(String text) {
    assertThat(SocialCreditCode.of(text)).hasToString(REGISTERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91330100799655058",
        "91330100799655058BB",
        "9133O100799655058B",
        "91A30100799655058B"
      })
  void aCodeOfAnotherShapeIsRefused(String text) {
    assertThatThrownBy(() -> SocialCreditCode.of(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("18 characters");
  }

  @Test
  void theRefusalSaysWhichCheckCharacterWouldBeRight() {
    assertThatThrownBy(() -> SocialCreditCode.of("913301007996550580"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("B if the rest is");
  }

  @Property(tries = 40)
  void everyChangeOfOneCharacterIsCaught(@ForAll("codes") String code) {
    for (int position = 0; position < code.length(); position++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != code.charAt(position)) {
          String changed = code.substring(0, position) + other + code.substring(position + 1);
          assertRefused(changed);
        }
      }
    }
  }

  @Property
  void everySwapOfNeighboursIsCaught(@ForAll("codes") String code) {
    for (int i = 0; i + 1 < code.length(); i++) {
      if (code.charAt(i) != code.charAt(i + 1)) {
        assertRefused(
            code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2));
      }
    }
  }

  @Property
  void exactlyOneCheckCharacterIsRight(@ForAll("codes") String code) {
    long right = ALPHABET.chars().filter(c -> isValid(code.substring(0, 17) + (char) c)).count();
    assertThat(right).isEqualTo(1);
  }

  @Property
  void comesBackFromTextAndJsonAndKeepsTheOrderOfItsText(
      @ForAll("codes") String a, @ForAll("codes") String b) throws Exception {
    JsonMapper mapper = new JsonMapper();
    SocialCreditCode code = SocialCreditCode.of(a);
    assertThat(code).hasToString(a);
    assertThat(SocialCreditCode.of(code.grouped())).isEqualTo(code);
    assertThat(mapper.readValue(mapper.writeValueAsString(code), SocialCreditCode.class))
        .isEqualTo(code);
    assertThat(Integer.signum(code.compareTo(SocialCreditCode.of(b))))
        .isEqualTo(Integer.signum(a.compareTo(b)));
  }

  @Property
  void anyTextIsACodeOrRefused(@ForAll String text) {
    try {
      assertThat(SocialCreditCode.of(text).toString()).hasSize(18);
    } catch (InvalidInputException refused) {
      assertThat(refused.field()).isEqualTo("socialCreditCode");
    }
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> SocialCreditCode.of(text)).isInstanceOf(InvalidInputException.class);
  }

  private static boolean isValid(String text) {
    try {
      SocialCreditCode.of(text);
      return true;
    } catch (InvalidInputException refused) {
      return false;
    }
  }

  // The check character is found by trying, so that the test does not repeat the computation.
  @Provide
  Arbitrary<String> codes() {
    StringArbitrary any = Arbitraries.strings().withChars(ALPHABET.toCharArray());
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofLength(6);
    return Combinators.combine(any.ofLength(2), digits, any.ofLength(9))
        .as(
            (head, region, organization) ->
                ALPHABET
                    .chars()
                    .mapToObj(c -> head + region + organization + (char) c)
                    .filter(SocialCreditCodeTest::isValid)
                    .findFirst()
                    .orElseThrow());
  }
}
