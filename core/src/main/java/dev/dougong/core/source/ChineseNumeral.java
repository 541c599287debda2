package dev.dougong.core.source;

/** The numbers 1 to 999 as articles are counted: 一, 十七, 二十, 一百零三. */
final class ChineseNumeral {

  static final int LARGEST = 999;
  private static final String DIGITS = "零一二三四五六七八九";
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private ChineseNumeral() {}

  /** The number in Chinese. */
  static String of(int number) {
    StringBuilder text = new StringBuilder();
    int hundreds = number / HUNDRED;
    int tens = number / TEN % TEN;
    int ones = number % TEN;
    if (hundreds > 0) {
      text.append(DIGITS.charAt(hundreds)).append('百');
    }
    if (tens > 1 || (tens == 1 && hundreds > 0)) {
      text.append(DIGITS.charAt(tens));
    }
    if (tens > 0) {
      text.append('十');
    } else if (hundreds > 0 && ones > 0) {
      text.append('零');
    }
    if (ones > 0) {
      text.append(DIGITS.charAt(ones));
    }
    return text.toString();
  }

  /** The number that the text stands for, in Chinese or in digits; 0 if it stands for none. */
  static int parse(String text) {
    int number = 0;
    int pending = 0;
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text.length() <= 3 ? Integer.parseInt(text) : 0;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '百') {
        number += pending * HUNDRED;
        pending = 0;
      } else if (c == '十') {
        number += Math.max(pending, 1) * TEN;
        pending = 0;
      } else {
        pending = Math.max(DIGITS.indexOf(c), 0);
      }
    }
    number += pending;
    // Reading is lenient above; only what is written the usual way comes back the same.
    return number <= LARGEST && of(number).equals(text) ? number : 0;
  }
}
