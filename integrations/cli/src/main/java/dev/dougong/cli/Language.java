package dev.dougong.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which a command prints. */
enum Language {
  zh,
  en;

  /** The locale of the language that was asked for, otherwise that of the machine. */
  static Locale locale(@Nullable Language language) {
    return language == null ? Locale.getDefault() : Locale.forLanguageTag(language.name());
  }
}
