package dev.wheelhouse.console.text;

import java.util.Locale;

/// A language that the window speaks completely.
public enum Language {
  ENGLISH(Locale.ENGLISH, "English"),
  CHINESE(Locale.SIMPLIFIED_CHINESE, "中文");

  private final Locale locale;
  private final String nativeName;

  Language(Locale locale, String nativeName) {
    this.locale = locale;
    this.nativeName = nativeName;
  }

  /// The language for a system's locale; English where we have no better one.
  public static Language of(Locale locale) {
    return locale.getLanguage().equals(CHINESE.locale.getLanguage()) ? CHINESE : ENGLISH;
  }

  public Locale locale() {
    return locale;
  }

  /// The name that its speakers give it, the same in every language of the window.
  public String nativeName() {
    return nativeName;
  }
}
