package dev.wheelhouse.console.welcome;

/// One thing that the engine looked at in itself: what, how it is, and the facts, in the words of
/// the operator's language.
///
/// @param textKey the key of what was looked at, `check.…`
/// @param detail facts that need no translation: a path, an amount, a number
public record Check(String textKey, String detail, Level level) {

  /// How it is.
  public enum Level {
    GOOD("mdi2c-check-circle", "success-icon", "check.good"),
    WARNING("mdi2a-alert", "warning-icon", "check.warning"),
    BAD("mdi2c-close-octagon", "danger-icon", "check.bad");

    private final String icon;
    private final String iconClass;
    private final String textKey;

    Level(String icon, String iconClass, String textKey) {
      this.icon = icon;
      this.iconClass = iconClass;
      this.textKey = textKey;
    }

    public String icon() {
      return icon;
    }

    public String iconClass() {
      return iconClass;
    }

    public String textKey() {
      return textKey;
    }
  }
}
