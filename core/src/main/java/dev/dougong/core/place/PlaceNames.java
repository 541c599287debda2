package dev.dougong.core.place;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which a place is called. */
final class PlaceNames {

  private static final int SHORTEST = 2;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern KIND_ZH =
      Pattern.compile(
          "(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族"
              + "|蒙古族|(?<!内)蒙古|柯尔克孜|哈萨克|维吾尔|黎族|畲族)*(?:自治区|自治州|自治县)$"
              + "|(?:特别行政区|回族区|地区|新区|林区|省|市|区|县|盟)$");
  private static final Pattern KIND_EN =
      Pattern.compile(
          "(?: (?:\\w+|\\w+ and \\w+) Autonomous (?:Region|Prefecture|County)"
              + "| Autonomous Region| Special Administrative Region| New Area"
              + "| (?:Province|Prefecture|League|City|New District|District|County))$");

  private PlaceNames() {}

  /** How a name is compared: without space, and in English without regard to case. */
  static String key(String name) {
    return Ascii.toLowerCase(SPACE.matcher(name).replaceAll(""));
  }

  /** The names in full, as keys. */
  static ImmutableSet<String> full(Division division) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    names.add(key(division.nameZh())).add(key(division.nameEn()));
    division.otherNames().forEach(name -> names.add(key(name)));
    return names.build();
  }

  /** The names without the word for the kind of place, as keys; a single character is no name. */
  static ImmutableSet<String> brief(Division division) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    Matcher zh = KIND_ZH.matcher(division.nameZh());
    if (zh.find() && zh.start() >= SHORTEST) {
      names.add(key(division.nameZh().substring(0, zh.start())));
    }
    Matcher en = KIND_EN.matcher(division.nameEn());
    if (en.find()) {
      names.add(key(division.nameEn().substring(0, en.start())));
    }
    return names.build();
  }

  /** The number of characters to insert, delete or replace to make one text of the other. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
