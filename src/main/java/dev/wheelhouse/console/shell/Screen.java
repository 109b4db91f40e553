package dev.wheelhouse.console.shell;

/// A screen as the navigation shows it: its name, its icon, the view that draws it.
public record Screen(String id, String textKey, String icon, Views view) {

  public static Screen welcome() {
    return new Screen("welcome", "screen.welcome", "mdi2s-ship-wheel", Views.WELCOME);
  }

  public static Screen runs() {
    return new Screen("runs", "screen.runs", "mdi2c-chart-timeline", Views.RUN_LIST);
  }
}
