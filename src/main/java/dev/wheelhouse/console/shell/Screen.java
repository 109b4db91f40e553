package dev.wheelhouse.console.shell;

import javafx.scene.input.KeyCode;

/// A screen as the navigation shows it.
///
/// @param key goes there, after G
public record Screen(String id, String textKey, String icon, Views view, KeyCode key) {

  public static final Screen WELCOME =
      new Screen("welcome", "screen.welcome", "mdi2s-ship-wheel", Views.WELCOME, KeyCode.H);
  public static final Screen OVERVIEW =
      new Screen(
          "overview", "screen.overview", "mdi2v-view-dashboard-outline", Views.OVERVIEW, KeyCode.O);
  public static final Screen JOBS =
      new Screen("jobs", "screen.jobs", "mdi2s-sitemap-outline", Views.JOB_LIST, KeyCode.J);
  public static final Screen RUNS =
      new Screen("runs", "screen.runs", "mdi2c-chart-timeline", Views.RUN_LIST, KeyCode.R);
}
