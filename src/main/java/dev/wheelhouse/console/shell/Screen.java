package dev.wheelhouse.console.shell;

import javafx.scene.input.KeyCode;

/// A screen as the navigation shows it, or one inside such a screen.
///
/// @param key goes there, after G
/// @param parent the screen of the navigation that it belongs to; its own id when it is one itself
public record Screen(
    String id, String textKey, String icon, Views view, KeyCode key, String parent) {

  /// A screen of the navigation.
  public Screen(String id, String textKey, String icon, Views view, KeyCode key) {
    this(id, textKey, icon, view, key, id);
  }

  /// Whether it is this screen, or inside it.
  public boolean holds(Screen shown) {
    return shown.parent.equals(id);
  }

  public static final Screen WELCOME =
      new Screen("welcome", "screen.welcome", "mdi2s-ship-wheel", Views.WELCOME, KeyCode.H);
  public static final Screen OVERVIEW =
      new Screen(
          "overview", "screen.overview", "mdi2v-view-dashboard-outline", Views.OVERVIEW, KeyCode.O);
  public static final Screen JOBS =
      new Screen("jobs", "screen.jobs", "mdi2s-sitemap-outline", Views.JOB_LIST, KeyCode.J);
  public static final Screen RUNS =
      new Screen("runs", "screen.runs", "mdi2c-chart-timeline", Views.RUN_LIST, KeyCode.R);
  public static final Screen QUEUES =
      new Screen("queues", "screen.queues", "mdi2t-tray-full", Views.QUEUES, KeyCode.Q);
  public static final Screen JOB_FORM =
      new Screen(
          "job-form", "screen.job-form", "mdi2p-plus", Views.JOB_FORM, KeyCode.UNDEFINED, "jobs");
  public static final Screen DAG_EDITOR =
      new Screen(
          "dag-editor",
          "screen.jobs",
          "mdi2s-sitemap-outline",
          Views.DAG_EDITOR,
          KeyCode.UNDEFINED,
          "jobs");
}
