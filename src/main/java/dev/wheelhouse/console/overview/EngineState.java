package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.shell.Health;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Whether the engine itself is well.
enum EngineState {
  STARTING("engine-card.starting", "mdi2p-progress-clock", "running"),
  HEALTHY("engine-card.healthy", "mdi2c-check-circle", "success"),
  /// The trigger engine falls behind.
  SLOW("engine-card.slow", "mdi2a-alert", "retry-wait"),
  /// The disk of the store is nearly full.
  DISK_LOW("engine-card.disk-low", "mdi2d-database-alert-outline", "retry-wait"),
  NO_ANSWER("engine-card.no-answer", "mdi2l-lan-disconnect", "lost"),
  STOPPED("engine-card.stopped", "mdi2c-close-octagon", "failed");

  static final Duration MOST_LAG = Duration.ofSeconds(2);

  /// Welcome warns below it, too.
  static final long LITTLE_ROOM = 1_000_000_000L;

  private final String textKey;
  private final String icon;
  private final String styleClass;

  EngineState(String textKey, String icon, String styleClass) {
    this.textKey = textKey;
    this.icon = icon;
    this.styleClass = styleClass;
  }

  static EngineState of(Health health, @Nullable EngineHealth told) {
    return switch (health) {
      case STARTING -> STARTING;
      case STOPPED -> STOPPED;
      case UNREACHABLE -> NO_ANSWER;
      case RUNNING -> told == null ? STARTING : running(told);
    };
  }

  private static EngineState running(EngineHealth told) {
    if (told.schedulerLag() > MOST_LAG.toMillis()) {
      return SLOW;
    }
    return told.freeBytes() < LITTLE_ROOM ? DISK_LOW : HEALTHY;
  }

  /// Whether an operator should look here first.
  boolean degraded() {
    return this != STARTING && this != HEALTHY;
  }

  String textKey() {
    return textKey;
  }

  String icon() {
    return icon;
  }

  String styleClass() {
    return styleClass;
  }
}
