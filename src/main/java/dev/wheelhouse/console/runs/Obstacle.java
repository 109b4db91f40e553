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
  NO_UPSTREAM("obstacle.no-upstream"),
  NOTHING_FAILED("obstacle.nothing-failed"),
  NOT_A_NODE("obstacle.not-a-node"),
  NOT_RUNNING("obstacle.not-running"),
  ATTEMPT_BEGUN("obstacle.attempt-begun"),
  NOT_SUSPENDED("obstacle.not-suspended"),
  CANNOT_SUSPEND("obstacle.cannot-suspend"),
  NOT_WAITING("obstacle.not-waiting"),
  NO_DEAD_LETTER("obstacle.no-dead-letter"),
  NOT_IN_DOUBT("obstacle.not-in-doubt"),
  NO_COMPENSATION("obstacle.no-compensation"),
  STATE_FORBIDS("obstacle.state-forbids"),
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
      case NO_UPSTREAM -> NO_UPSTREAM;
      case NOTHING_FAILED -> NOTHING_FAILED;
      case NOT_A_NODE -> NOT_A_NODE;
      case NOT_RUNNING -> NOT_RUNNING;
      case ATTEMPT_BEGUN -> ATTEMPT_BEGUN;
      case NOT_SUSPENDED -> NOT_SUSPENDED;
      case CANNOT_SUSPEND -> CANNOT_SUSPEND;
      case NOT_WAITING -> NOT_WAITING;
      case NO_DEAD_LETTER -> NO_DEAD_LETTER;
      case NOT_IN_DOUBT -> NOT_IN_DOUBT;
      case NO_COMPENSATION -> NO_COMPENSATION;
      case STATE_FORBIDS -> STATE_FORBIDS;
    };
  }

  String textKey() {
    return textKey;
  }
}
