package dev.wheelhouse.console.shell;

/// The headings of the help sheet.
public enum ActionGroup {
  GO("action-group.go"),
  VIEW("action-group.view"),
  JOBS("action-group.jobs"),
  RUN("action-group.run"),
  DAG("action-group.dag"),
  QUEUES("action-group.queues"),
  CONTROL("action-group.control"),
  WINDOW("action-group.window");

  private final String textKey;

  ActionGroup(String textKey) {
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
  }
}
