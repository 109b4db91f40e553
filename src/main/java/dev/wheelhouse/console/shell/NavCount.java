package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.api.QueueCounts;

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

  /// What waits in the queues for a person.
  static NavCount of(QueueCounts queues) {
    return new NavCount(queues.attention(), "nav.queues", "alarm");
  }
}
