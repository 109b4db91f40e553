package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.jobs.form.RetryPlan.Try;
import java.time.Duration;

/// The time-out of a whole run, beside its tries at their longest. The engine makes no try that
/// would begin when it is over, and ends the one that runs then.
///
/// @param at counted from the first try's start
public record RunLimit(Duration at, Effect effect) {

  /// What the time-out does to the tries.
  public sealed interface Effect {}

  /// All tries are over before.
  public record Enough() implements Effect {}

  /// A try is ended before its own time-out.
  public record CutsShort(Try ended) implements Effect {}

  /// A try is not made, nor are those after it.
  public record LeavesOut(Try first) implements Effect {}

  static RunLimit of(Duration at, Tries tries) {
    var made = tries.before(at);
    var last = tries.number(made);
    if (last.end().compareTo(at) > 0) {
      return new RunLimit(at, new CutsShort(last));
    }
    var all = made == tries.attempts();
    return new RunLimit(at, all ? new Enough() : new LeavesOut(tries.number(made + 1)));
  }

  boolean cuts() {
    return !(effect instanceof Enough);
  }
}
