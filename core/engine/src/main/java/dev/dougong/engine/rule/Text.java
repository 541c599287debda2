package dev.dougong.engine.rule;

import java.util.Locale;

/**
 * A short text in Chinese and English.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Text(String zh, String en) {

  /** No text in either language. */
  public static final Text EMPTY = new Text("", "");

  /** The text in the language of the locale: Chinese for any Chinese locale, otherwise English. */
  public String in(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    String wanted = chinese ? zh : en;
    return wanted.isEmpty() ? (chinese ? en : zh) : wanted;
  }

  /** Whether there is no text. */
  public boolean isEmpty() {
    return zh.isEmpty() && en.isEmpty();
  }
}
