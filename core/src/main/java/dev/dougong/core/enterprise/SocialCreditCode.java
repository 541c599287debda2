package dev.dougong.core.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dougong.core.Described;
import dev.dougong.core.InvalidInputException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unified social credit code of an organisation (GB 32100-2015): 18 characters, the last of
 * which checks the others.
 *
 * <p>The check is part of the type: a code with one wrong character, or with two neighbours
 * swapped, cannot be held. The organisation code within (characters 9 to 17) has a check character
 * of its own by GB 11714-1997; codes with a wrong one were issued and are in use, so it is not a
 * condition, and {@link #hasConsistentOrganizationCode()} tells.
 *
 * <p>The region is that of the registration authority when the code was given. A code outlives
 * changes of the map, so the region stays text and need not exist today; 100000 stands for national
 * authorities.
 */
@Described(zh = "统一社会信用代码", en = "unified social credit code")
public final class SocialCreditCode implements Comparable<SocialCreditCode> {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern SHAPE =
      Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0\\u3000-]");

  /** Powers of 3 modulo 31. */
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int ORGANIZATION_MODULUS = 11;
  private static final int REGION = 2;
  private static final int ORGANIZATION = 8;
  private static final int CHECK = 17;
  private static final int FULL_WIDTH = '\uFF01' - '!';

  private final String code;

  private SocialCreditCode(String code) {
    this.code = code;
  }

  /** Reads a code, in either case and width, with or without spaces and hyphens. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SocialCreditCode of(String text) {
    String code = SEPARATORS.matcher(halfWidth(text)).replaceAll("").toUpperCase(Locale.ROOT);
    if (!SHAPE.matcher(code).matches()) {
      throw InvalidInputException.of(
          "socialCreditCode",
          text,
          "18 characters: two, the six digits of a region, and ten more (digits and capital letters"
              + " without I, O, S, V, Z)");
    }
    char expected = checkCharacter(code);
    if (code.charAt(CHECK) != expected) {
      throw InvalidInputException.of(
          "socialCreditCode",
          text,
          "a code whose check character is right (" + expected + " if the rest is)");
    }
    return new SocialCreditCode(code);
  }

  /** The authority with which the organisation is registered. */
  public RegistrationAuthority authority() {
    return RegistrationAuthority.of(code.charAt(0));
  }

  /**
   * The category within its authority, such as 1 for an enterprise registered with market
   * regulation.
   */
  public char category() {
    return code.charAt(1);
  }

  /** The six digits of the region of the authority, as it was when the code was given. */
  public String regionCode() {
    return code.substring(REGION, ORGANIZATION);
  }

  /** The organisation code in its own notation, such as {@code 79965505-8}. */
  public String organizationCode() {
    return code.substring(ORGANIZATION, CHECK - 1) + "-" + code.charAt(CHECK - 1);
  }

  /** Whether the check character of the organisation code is right, too. */
  public boolean hasConsistentOrganizationCode() {
    int sum = 0;
    for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
      // Here letters count from A = 10 without a gap, unlike in the code as a whole.
      sum += Character.digit(code.charAt(ORGANIZATION + i), 36) * ORGANIZATION_WEIGHTS[i];
    }
    int check = (ORGANIZATION_MODULUS - sum % ORGANIZATION_MODULUS) % ORGANIZATION_MODULUS;
    return code.charAt(CHECK - 1) == (check == 10 ? 'X' : (char) ('0' + check));
  }

  /** The character that checks the others. */
  public char checkCharacter() {
    return code.charAt(CHECK);
  }

  /** The parts set apart for reading: {@code 91 330100 799655058 B}. */
  public String grouped() {
    return code.substring(0, REGION)
        + " "
        + regionCode()
        + " "
        + code.substring(ORGANIZATION, CHECK)
        + " "
        + checkCharacter();
  }

  @Override
  public int compareTo(SocialCreditCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SocialCreditCode that && code.equals(that.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** The 18 characters. */
  @Override
  @JsonValue
  public String toString() {
    return code;
  }

  private static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
  }

  private static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text);
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        half.setCharAt(i, (char) (c - FULL_WIDTH));
      }
    }
    return half.toString();
  }

  /** Who registers organisations: the first character of a code. */
  public enum RegistrationAuthority {
    /** The offices of public institution reform. */
    INSTITUTIONAL_ESTABLISHMENT('1', "机构编制"),
    /** Foreign affairs. */
    FOREIGN_AFFAIRS('2', "外交"),
    /** Justice: law firms, notaries, forensic institutes. */
    JUSTICE('3', "司法行政"),
    /** Culture. */
    CULTURE('4', "文化"),
    /** Civil affairs: associations, foundations, private non-profits. */
    CIVIL_AFFAIRS('5', "民政"),
    /** Tourism. */
    TOURISM('6', "旅游"),
    /** Religious affairs. */
    RELIGIOUS_AFFAIRS('7', "宗教"),
    /** Trade unions. */
    TRADE_UNIONS('8', "工会"),
    /** Market regulation, formerly industry and commerce: enterprises and the self-employed. */
    MARKET_REGULATION('9', "市场监督管理"),
    /** The reform office of the Central Military Commission. */
    MILITARY('A', "中央军委改革和编制办公室"),
    /** Agriculture: rural collective economic organisations. */
    AGRICULTURE('N', "农业"),
    /** Every other authority. */
    OTHER('Y', "其他");

    private final char character;
    private final String nameZh;

    RegistrationAuthority(char character, String nameZh) {
      this.character = character;
      this.nameZh = nameZh;
    }

    /** The character that stands for the authority. */
    public char character() {
      return character;
    }

    /** The name in Chinese. */
    public String nameZh() {
      return nameZh;
    }

    /** The authority of a character; characters that the standard leaves open count as other. */
    static RegistrationAuthority of(char character) {
      for (RegistrationAuthority authority : values()) {
        if (authority.character == character) {
          return authority;
        }
      }
      return OTHER;
    }
  }
}
