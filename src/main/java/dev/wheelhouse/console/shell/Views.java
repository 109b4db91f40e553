package dev.wheelhouse.console.shell;

import java.net.URL;
import java.util.Locale;

/// Every FXML file of the console.
public enum Views {
  SHELL,
  HEADER,
  NAV,
  STATUS_BAR,
  SETTINGS,
  HELP,
  NOTIFICATIONS,
  PALETTE,
  WELCOME,
  RUN_LIST,
  RUN_DRAWER,
  RUN_ACTIONS,
  RUN_FACTS,
  RUN_LOG,
  START_JOB,
  GUIDE;

  /// Where the file lies.
  public URL url() {
    var path = "/fxml/" + name().toLowerCase(Locale.ROOT) + ".fxml";
    var url = Views.class.getResource(path);
    if (url == null) {
      throw new IllegalStateException("the program lacks " + path);
    }
    return url;
  }
}
