package dev.wheelhouse.console.control;

import org.kordamp.ikonli.javafx.FontIcon;

/// Makes icons; their size and colour come from the style sheet, by the classes given.
public final class Icons {
  private Icons() {}

  public static FontIcon of(String name, String... styleClasses) {
    var icon = new FontIcon(name);
    icon.getStyleClass().addAll(styleClasses);
    return icon;
  }
}
