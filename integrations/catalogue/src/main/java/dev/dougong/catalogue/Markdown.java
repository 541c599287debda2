package dev.dougong.catalogue;

import java.util.List;
import java.util.regex.Pattern;

/** A page of Markdown that is being written. */
final class Markdown {

  private static final Pattern LIST_OR_HEADING = Pattern.compile("^([-+#]|\\d+[.)])(?=\\s)");

  private final StringBuilder text = new StringBuilder();

  /** A text in which no character means anything to Markdown, on one line. */
  static String text(String plain) {
    String line = plain.strip().replaceAll("\\s*\\R\\s*", " ");
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '|' -> escaped.append("&#124;");
        case '[' -> escaped.append("&#91;");
        case ']' -> escaped.append("&#93;");
        case '`' -> escaped.append("&#96;");
        case '$' -> escaped.append("&#36;");
        case '\\', '*', '~' -> escaped.append('\\').append(c);
        case '_' -> escaped.append(insideWord(line, i) ? "_" : "\\_");
        default -> escaped.append(c);
      }
    }
    return LIST_OR_HEADING.matcher(escaped).replaceFirst("&#8203;$1");
  }

  /** An underscore between letters or digits emphasises nothing. */
  private static boolean insideWord(String line, int i) {
    return i > 0
        && i + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(i - 1))
        && Character.isLetterOrDigit(line.charAt(i + 1));
  }

  /** A name as code. */
  static String code(String name) {
    return name.indexOf('`') >= 0 || name.indexOf('|') >= 0 ? text(name) : "`" + name + "`";
  }

  /** A link; the label is Markdown already. */
  static String link(String label, String target) {
    return "[" + label + "](" + target + ")";
  }

  /** What joins the parts that are not empty. */
  static String joined(String separator, List<String> parts) {
    return String.join(separator, parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  Markdown heading(int level, String label) {
    return block("#".repeat(level) + " " + label);
  }

  /** The place that links to an id lead to. */
  Markdown anchor(String id) {
    return block("<a id=\"" + id + "\"></a>");
  }

  /** A paragraph; nothing for an empty text. */
  Markdown paragraph(String markdown) {
    return markdown.isEmpty() ? this : block(markdown);
  }

  Markdown quote(String markdown) {
    return markdown.isEmpty() ? this : block("> " + markdown.replace("\n\n", "\n>\n> "));
  }

  Markdown list(List<String> items) {
    return items.isEmpty() ? this : block("- " + String.join("\n- ", items));
  }

  Markdown fence(String language, String code) {
    return block("```" + language + "\n" + code + "\n```");
  }

  Markdown table(List<String> head, List<List<String>> rows) {
    StringBuilder table =
        new StringBuilder(row(head)).append("\n|").append("---|".repeat(head.size()));
    rows.forEach(cells -> table.append('\n').append(row(cells)));
    return block(table.toString());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private Markdown block(String block) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(block).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
