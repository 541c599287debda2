package dev.dougong.compiler.link;

import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.YamlNode.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that a provision declares; each may be declared once. */
final class Names {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]{0,99}");
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "between",
          "in",
          "if",
          "then",
          "else",
          "for",
          "return",
          "some",
          "every",
          "satisfies",
          "true",
          "false",
          "null");

  private final Findings findings;
  private final Map<String, String> declared = new HashMap<>();

  Names(Findings findings) {
    this.findings = findings;
  }

  /** Whether the name could be declared. */
  boolean declare(String name, String as, Place place) {
    if (!isName(name)) {
      findings.error(
          place,
          as
              + ": `"
              + name
              + "` was given, expected a name of letters, digits and _ that is no word of FEEL");
      return false;
    }
    String before = declared.putIfAbsent(name, as);
    if (before != null) {
      findings.error(
          place,
          as
              + ": `"
              + name
              + "` was given, expected another name, as it is the name of the "
              + before
              + " already");
      return false;
    }
    return true;
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches() && !WORDS.contains(text);
  }
}
