package dev.wheelhouse.console.shell;

/// What opens beside the control that it belongs to, one at a time.
///
/// Where it stands follows from its anchor: beside an entry at the left, below a control at the
/// top.
public enum Popover {
  SETTINGS(Views.SETTINGS, "#settings"),
  NOTIFICATIONS(Views.NOTIFICATIONS, "#notifications");

  private final Views view;
  private final String anchor;

  Popover(Views view, String anchor) {
    this.view = view;
    this.anchor = anchor;
  }

  Views view() {
    return view;
  }

  String anchor() {
    return anchor;
  }
}
