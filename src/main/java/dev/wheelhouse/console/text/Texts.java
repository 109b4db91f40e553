package dev.wheelhouse.console.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The window's words in one language.
///
/// Texts without arguments are taken as they stand; texts with arguments are [MessageFormat]
/// patterns, so an apostrophe is written twice there. Numbers among the arguments get thin-space
/// groups.
public final class Texts {
  private static final String BUNDLE = "i18n.messages";

  private final Language language;
  private final ResourceBundle bundle;
  private final CheckWords checks;

  public Texts(Language language) {
    this.language = language;
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), noFallback);
    this.checks = new CheckWords(language);
  }

  public Language language() {
    return language;
  }

  /// The same words for FXML, where they are called `%key`.
  public ResourceBundle bundle() {
    return bundle;
  }

  public String get(String key) {
    return bundle.getString(key);
  }

  public String get(String key, Object... arguments) {
    if (arguments.length == 0) {
      return get(key);
    }
    var pattern = new MessageFormat(bundle.getString(key), language.locale());
    var formats = pattern.getFormatsByArgumentIndex();
    for (var i = 0; i < formats.length && i < arguments.length; i++) {
      if (formats[i] == null && arguments[i] instanceof Number) {
        pattern.setFormatByArgumentIndex(i, Numbers.grouped());
      }
    }
    return pattern.format(arguments);
  }

  /// What a check or a refusal says, which comes in English; a sentence that is not known stays as
  /// it is.
  public String check(String english) {
    return checks.of(english).orElse(english);
  }

  /// A text that depends on a number: `{0}` chooses the form, `{1}` is the number to show.
  public String count(String key, long number) {
    return get(key, number, Numbers.grouped().format(number));
  }
}
