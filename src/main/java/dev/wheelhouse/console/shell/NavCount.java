package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.EngineHealth;

/// The number beside a screen's name.
///
/// @param textKey what is counted, in words
record NavCount(long number, String textKey, String styleClass) {
  static final NavCount NONE = new NavCount(0, "nav.jobs", "plain");

  /// What the engine's figures say of a screen.
  static NavCount of(String screenId, EngineHealth figures) {
    return switch (screenId) {
      case "jobs" -> new NavCount(figures.definitions(), "nav.jobs", "plain");
      case "runs" -> new NavCount(figures.deadLetters(), "nav.dead-letters", "alarm");
      default -> NONE;
    };
  }
}
