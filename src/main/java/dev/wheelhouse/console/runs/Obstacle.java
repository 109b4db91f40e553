package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunDetail.Refusal;

/// Why an action can't be done now, in few words that stand in its place.
public enum Obstacle {
  NONE(""),
  NO_RUN("obstacle.no-run"),
  NO_ANSWER("obstacle.no-answer"),
  NOT_SUPPORTED("obstacle.not-supported"),
  UNDER_WAY("obstacle.under-way"),
  HAS_ENDED("obstacle.has-ended"),
  NOT_ENDED("obstacle.not-ended"),
  NO_DOWNSTREAM("obstacle.no-downstream"),
  NOT_THE_CURRENT_RUN("obstacle.not-the-current-run"),
  ASKS_NOTHING("approval.nothing");

  private final String textKey;

  Obstacle(String textKey) {
    this.textKey = textKey;
  }

  static Obstacle of(Refusal refusal) {
    return switch (refusal) {
      case ALLOWED -> NONE;
      case HAS_ENDED -> HAS_ENDED;
      case NOT_ENDED -> NOT_ENDED;
      case NO_DOWNSTREAM -> NO_DOWNSTREAM;
      case NOT_THE_CURRENT_RUN -> NOT_THE_CURRENT_RUN;
    };
  }

  String textKey() {
    return textKey;
  }
}
