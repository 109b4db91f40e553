package dev.wheelhouse.model.retry;

import dev.wheelhouse.model.run.Outcome;
import java.util.List;
import java.util.Set;

/// Whether an attempt's end is worth another attempt by a rule (F2). An exception is looked at
/// through what wraps it: of a chain of causes, any link can decide.
final class Worth {
  private static final Set<Integer> RETRIED_4XX = Set.of(408, 429);

  /// They say that a call did not get through, whatever their own causes are: an unknown host is a
  /// refused connection, though its root is called an illegal argument.
  private static final Set<String> CONNECTION =
      Set.of(
          "java.io.IOException",
          "java.sql.SQLTransientException",
          "java.sql.SQLRecoverableException");

  private static final Set<String> BAD_CALL =
      Set.of("java.lang.IllegalArgumentException", "java.lang.IllegalStateException");

  private final Outcome outcome;
  private final RetryRule rule;

  private Worth(Outcome outcome, RetryRule rule) {
    this.outcome = outcome;
    this.rule = rule;
  }

  static boolean of(Outcome outcome, RetryRule rule) {
    var worth = new Worth(outcome, rule);
    return switch (outcome.kind()) {
      case FAILED -> !worth.named(Side.NEVER) && (worth.named(Side.ALWAYS) || worth.byDefault());
      case FAILED_FOR_GOOD -> !worth.named(Side.NEVER) && worth.named(Side.ALWAYS);
      case TIMED_OUT -> rule.onTimeout();
      case LOST -> true;
      case PART_FAILED, STOPPED, PAUSED, SUCCEEDED, SKIPPED -> false;
    };
  }

  private boolean named(Side side) {
    Integer exitCode = outcome.exitCode();
    Set<String> names = side.of(rule.exceptions());
    return (exitCode != null && side.of(rule.exitCodes()).contains(exitCode))
        || side.of(rule.statuses()).contains(outcome.cause().httpStatus())
        || thrown().stream().anyMatch(it -> names.contains(it) || names.contains(simple(it)));
  }

  private boolean byDefault() {
    int status = outcome.cause().httpStatus();
    if (status >= 400 && status < 500) {
      return RETRIED_4XX.contains(status);
    }
    return thrown().stream().anyMatch(CONNECTION::contains)
        || thrown().stream().noneMatch(BAD_CALL::contains);
  }

  private List<String> thrown() {
    return outcome.cause().exceptions();
  }

  private static String simple(String className) {
    int end = Math.max(className.lastIndexOf('.'), className.lastIndexOf('$'));
    return className.substring(end + 1);
  }

  /// The two halves of a rule.
  private enum Side {
    NEVER,
    ALWAYS;

    <T> Set<T> of(RetryRule.Choice<T> choice) {
      return this == NEVER ? choice.never() : choice.always();
    }
  }
}
