package dev.wheelhouse.console.theme;

import dev.wheelhouse.model.run.RunState;
import java.util.Locale;

/// The four carriers of a run state: icon silhouette, style class (colour and pattern), and word.
/// Colour is never the only one.
///
/// Twelve states of a run, and the dead letter, which is a look of a failed or timed-out one.
public enum StateStyle {
  PENDING("mdi2c-circle-outline"),
  QUEUED("mdi2t-tray-full"),
  RUNNING("mdi2p-play"),
  RETRY_WAIT("mdi2r-restart"),
  PAUSED("mdi2p-pause"),
  SUCCESS("mdi2c-check-circle"),
  FAILED("mdi2c-close-octagon"),
  TIMEOUT("mdi2c-clock-alert"),
  CANCELED("mdi2c-cancel"),
  SKIPPED("mdi2s-skip-forward"),
  DEAD_LETTER("mdi2a-archive-alert"),
  LOST("mdi2h-help-rhombus"),
  NEEDS_CONFIRMATION("mdi2h-hand-back-right");

  private final String icon;

  StateStyle(String icon) {
    this.icon = icon;
  }

  /// The look of a run's state.
  public static StateStyle of(RunState state) {
    return switch (state) {
      case PENDING -> PENDING;
      case QUEUED -> QUEUED;
      case RUNNING -> RUNNING;
      case RETRY_WAIT -> RETRY_WAIT;
      case PAUSED -> PAUSED;
      case LOST -> LOST;
      case NEEDS_CONFIRMATION -> NEEDS_CONFIRMATION;
      case SUCCESS -> SUCCESS;
      case FAILED -> FAILED;
      case TIMEOUT -> TIMEOUT;
      case CANCELED -> CANCELED;
      case SKIPPED -> SKIPPED;
    };
  }

  public String icon() {
    return icon;
  }

  /// The class that gives a node the state's colours: `-state`, `-state-text`, `-state-bg`,
  /// `-state-on`.
  public String styleClass() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The key of the state's word.
  public String textKey() {
    return "state." + styleClass();
  }
}
