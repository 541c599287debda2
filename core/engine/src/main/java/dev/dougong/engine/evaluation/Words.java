package dev.dougong.engine.evaluation;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words for names inside rule files that have no label where they stand: columns of tables, entries
 * of contexts, variables, units.
 *
 * <p>The Chinese words stand in {@code words.txt}; the English ones are the names themselves, taken
 * apart. A name that is not listed stays as it is written.
 */
final class Words {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern END_OF_UNIT = Pattern.compile("[,;].*| \\(.*");

  private static final ImmutableMap<String, String> CHINESE_UNITS =
      ImmutableMap.<String, String>builder()
          .put("CNY", "元")
          .put("10000 CNY", "万元")
          .put("10000 m2", "万m²")
          .put("accounts", "户")
          .put("applications", "份")
          .put("books", "册")
          .put("certificates", "张")
          .put("cities or districts", "个")
          .put("count", "项")
          .put("counties", "个县")
          .put("day", "日")
          .put("defects", "处")
          .put("degree", "度")
          .put("floors above ground level", "层")
          .put("kWh that could be generated", "kWh")
          .put("kinds", "种")
          .put("levels", "级")
          .put("m3 for concrete, t for steel", "m³（钢构件为t）")
          .put("m3, t or CNY per mu", "m³、t或元/亩")
          .put("month", "月")
          .put("mu", "亩")
          .put("passenger trips", "人次")
          .put("person-times", "人次")
          .put("persons", "人")
          .put("pieces", "件")
          .put("points", "分")
          .put("projects", "个")
          .put("sets", "套")
          .put("storeys", "层")
          .put("trades", "个专业")
          .put("unit", "套")
          .put("unit of product", "单位产品")
          .put("units", "套")
          .put("vehicles", "辆")
          .put("year", "年")
          .buildOrThrow();

  /** Read when the first name is asked for: most programs explain nothing. */
  private static final class Chinese {
    static final ImmutableMap<String, String> WORDS = read();

    private static ImmutableMap<String, String> read() {
      URL list = Objects.requireNonNull(Words.class.getResource("words.txt"));
      try {
        return Resources.readLines(list, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> Splitter.on('=').limit(2).splitToList(line))
            .collect(ImmutableMap.toImmutableMap(pair -> pair.get(0), pair -> pair.get(1)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Words() {}

  /** Whether a text is a code of a rule file, such as {@code AT_LEAST}. */
  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** The word for a name; the name itself if there is none. */
  static String of(String name, boolean chinese) {
    return chinese ? Objects.requireNonNull(Chinese.WORDS.getOrDefault(name, name)) : english(name);
  }

  /** {@code goalYear} is goal year, {@code isDrop} is drop, {@code AT_LEAST} is at least. */
  private static String english(String name) {
    if (isCode(name)) {
      return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, name).replace('-', ' ');
    }
    List<String> parts = List.of(HUMP.split(name, -1));
    boolean asks = parts.size() > 1 && parts.get(0).equals("is");
    return parts.stream()
        .skip(asks ? 1 : 0)
        .map(part -> isAbbreviation(part) ? part : part.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static boolean isAbbreviation(String part) {
    return part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT));
  }

  /** A unit as it stands behind a number; empty for one that says nothing to a reader. */
  static String unit(String unit, boolean chinese) {
    if (unit.contains(" or ") || unit.contains(" for ")) {
      return chinese ? Objects.requireNonNull(CHINESE_UNITS.getOrDefault(unit, unit)) : unit;
    }
    String plain = END_OF_UNIT.matcher(unit).replaceFirst("");
    return switch (plain) {
      case "ratio", "year", "count", "stars", "grade", "level", "index", "stage", "GB/T 2260" -> "";
      default ->
          plain.startsWith("unit of") || plain.startsWith("same unit") || plain.startsWith("as in")
              ? ""
              : Splitter.on('/')
                  .splitToStream(plain.replace(" per ", "/"))
                  .map(part -> unitPart(part, chinese))
                  .collect(Collectors.joining("/"));
    };
  }

  private static String unitPart(String part, boolean chinese) {
    String word = chinese ? CHINESE_UNITS.get(part) : null;
    return word != null
        ? word
        : part.replace("CNY", "yuan").replace("m2", "m²").replace("m3", "m³");
  }
}
