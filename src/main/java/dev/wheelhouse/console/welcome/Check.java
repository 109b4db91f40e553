package dev.wheelhouse.console.welcome;

import java.util.List;

/// One thing that the engine looked at in itself: what, the facts, and how it is.
///
/// @param textKey what was looked at
/// @param detailKey the facts about it, with these arguments
public record Check(String textKey, String detailKey, List<String> arguments, Level level) {

  public Check {
    arguments = List.copyOf(arguments);
  }

  static Check of(String name, Level level, String... arguments) {
    return new Check("check." + name, "check." + name + "-detail", List.of(arguments), level);
  }

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
