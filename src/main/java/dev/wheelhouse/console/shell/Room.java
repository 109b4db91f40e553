package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;

/// A part of the console with all that belongs to it: its models, the views it is made of, the
/// actions it offers. It lives as long as the window; its views and actions are made anew for each
/// language.
public interface Room extends AutoCloseable {

  /// Adds what can be done in this room, in the order of the help sheet.
  void addTo(ActionRegistry actions, Texts texts);

  /// Says how the controllers of this room's views are made.
  void addTo(ViewLoader views, ActionRegistry actions, Texts texts);

  /// Called once, when the window is open.
  default void start() {}

  @Override
  default void close() {}
}
