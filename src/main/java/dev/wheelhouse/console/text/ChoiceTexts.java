package dev.wheelhouse.console.text;

import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.run.MisfireCause;

/// The keys of what a definition's choices are called, and of the sentences that say what they do.
public final class ChoiceTexts {
  private ChoiceTexts() {}

  public static String of(MisfirePolicy policy) {
    return switch (policy) {
      case FIRE_ONCE_NOW -> "choice.misfire-once";
      case FIRE_ALL -> "choice.misfire-all";
      case SKIP -> "choice.misfire-skip";
      case ASK -> "choice.misfire-ask";
    };
  }

  public static String sentence(MisfirePolicy policy) {
    return switch (policy) {
      case FIRE_ONCE_NOW -> "choice.misfire-once-does";
      case FIRE_ALL -> "choice.misfire-all-does";
      case SKIP -> "choice.misfire-skip-does";
      case ASK -> "choice.misfire-ask-does";
    };
  }

  public static String of(Overlap overlap) {
    return switch (overlap) {
      case ALLOW -> "choice.overlap-allow";
      case SKIP -> "choice.overlap-skip";
      case QUEUE_ONE -> "choice.overlap-queue-one";
      case QUEUE_ALL -> "choice.overlap-queue-all";
      case CANCEL_PREVIOUS -> "choice.overlap-cancel";
    };
  }

  public static String sentence(Overlap overlap) {
    return switch (overlap) {
      case ALLOW -> "choice.overlap-allow-does";
      case SKIP -> "choice.overlap-skip-does";
      case QUEUE_ONE -> "choice.overlap-queue-one-does";
      case QUEUE_ALL -> "choice.overlap-queue-all-does";
      case CANCEL_PREVIOUS -> "choice.overlap-cancel-does";
    };
  }

  public static String of(IdempotencyKey.Repeat repeat) {
    return switch (repeat) {
      case REFUSE -> "choice.repeat-refuse";
      case ANSWER -> "choice.repeat-answer";
    };
  }

  public static String of(Compensation.When when) {
    return switch (when) {
      case ON_FINAL_FAILURE -> "choice.compensate-on-failure";
      case ON_REQUEST -> "choice.compensate-on-request";
    };
  }

  public static String of(MisfireCause cause) {
    return switch (cause) {
      case ENGINE_DOWN -> "choice.cause-engine-down";
      case MACHINE_ASLEEP -> "choice.cause-asleep";
      case CLOCK_CHANGE -> "choice.cause-clock";
      case OVERLOAD -> "choice.cause-overload";
      case QUOTA -> "choice.cause-quota";
      case HELD -> "choice.cause-held";
      case OVERLAP -> "choice.cause-overlap";
    };
  }
}
