package dev.wheelhouse.console.shell;

import java.util.Locale;

/// How the shown engine is.
public enum Health {
  STARTING("mdi2p-progress-clock"),
  RUNNING("mdi2c-check-circle"),
  STOPPED("mdi2c-close-octagon"),
  UNREACHABLE("mdi2l-lan-disconnect");

  private final String icon;

  Health(String icon) {
    this.icon = icon;
  }

  public String icon() {
    return icon;
  }

  public String styleClass() {
    return "health-" + name().toLowerCase(Locale.ROOT);
  }

  public String textKey() {
    return "health." + name().toLowerCase(Locale.ROOT);
  }
}
