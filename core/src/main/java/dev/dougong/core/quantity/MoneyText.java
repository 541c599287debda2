package dev.dougong.core.quantity;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;

/** The ways in which people write an amount of yuan. */
final class MoneyText {

  private static final String EXPECTED = "an amount such as 3000000, ¥3,000,000.50 or 300万元";
  private static final ImmutableList<String> PREFIXES = ImmutableList.of("¥", "CNY", "RMB");

  private MoneyText() {}

  static Fraction parse(String text) {
    String clean = NumberText.clean("money", text, EXPECTED);
    String sign = "";
    if (clean.startsWith("-")) {
      String afterSign = clean.substring(1).strip();
      if (!withoutPrefix(afterSign).equals(afterSign)) {
        sign = "-";
        clean = afterSign;
      }
    }
    NumberText read = NumberText.readClean("money", text, sign + withoutPrefix(clean), EXPECTED);
    Fraction multiplier = Multiplier.NAMES.get(withoutYuan(read.rest()));
    if (read.isQuotient() || multiplier == null) {
      throw InvalidInputException.of("money", text, EXPECTED);
    }
    return read.times(multiplier);
  }

  private static String withoutPrefix(String text) {
    return PREFIXES.stream()
        .filter(text::startsWith)
        .findFirst()
        .map(prefix -> text.substring(prefix.length()).strip())
        .orElse(text);
  }

  private static String withoutYuan(String rest) {
    return rest.endsWith("元") ? rest.substring(0, rest.length() - 1).strip() : rest;
  }
}
