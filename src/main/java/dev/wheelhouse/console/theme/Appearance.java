package dev.wheelhouse.console.theme;

/// The operator's choice between light and dark.
public enum Appearance {
  SYSTEM("appearance.system", "mdi2c-circle-half-full"),
  LIGHT("appearance.light", "mdi2w-weather-sunny"),
  DARK("appearance.dark", "mdi2w-weather-night");

  private final String textKey;
  private final String icon;

  Appearance(String textKey, String icon) {
    this.textKey = textKey;
    this.icon = icon;
  }

  public String textKey() {
    return textKey;
  }

  public String icon() {
    return icon;
  }

  /// Whether this choice is dark on a system that is dark or not.
  public boolean dark(boolean systemDark) {
    return this == DARK || (this == SYSTEM && systemDark);
  }
}
