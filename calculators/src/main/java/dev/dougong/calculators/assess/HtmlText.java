package dev.dougong.calculators.assess;

import com.google.common.html.HtmlEscapers;

/** HTML in the making: what is written as text is escaped, always. */
final class HtmlText {

  private final StringBuilder html = new StringBuilder();

  /** Opens an element; attributes come as name, value, name, value. */
  HtmlText open(String element, String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(escaped(attributes[i + 1])).append('"');
    }
    html.append('>');
    return this;
  }

  HtmlText close(String element) {
    html.append("</").append(element).append(">");
    return this;
  }

  /** Ends a line, for whoever reads the source. */
  HtmlText line() {
    html.append('\n');
    return this;
  }

  /** An element that holds text alone. */
  HtmlText element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  HtmlText text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** Markup that this program holds itself, such as its style sheet. */
  HtmlText markup(String trusted) {
    html.append(trusted);
    return this;
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
