package dev.wheelhouse.console.shell;

/// What can lie over the window, one at a time.
public sealed interface Dialog permits Confirmation, Sheet {
  String title();
}
