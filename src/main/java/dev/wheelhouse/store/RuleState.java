package dev.wheelhouse.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a named rule is (K10), so that it does nothing twice, also after a restart.
///
/// @param revision counts the changes
/// @param armed it may act when its condition holds; not so from its deed until the condition has
///   ceased
/// @param hold that it put and will lift; 0 for none
/// @param unfinished its deed takes several steps, and not all are done
/// @param countsFrom runs that ended before have been acted upon; null when none have
/// @param lastActed null for never
/// @param acted so often since it was saved
public record RuleState(
    int revision,
    boolean armed,
    long hold,
    boolean unfinished,
    @Nullable Instant countsFrom,
    @Nullable Instant lastActed,
    long acted) {
  public static final RuleState NEW = new RuleState(1, true, 0, false, null, null, 0);

  /// It has acted.
  ///
  /// @param newHold that it will lift; what has ended goes on to count for that. 0 for none
  /// @param more steps are to be done
  public RuleState acted(Instant at, long newHold, boolean more) {
    Instant counts = newHold == 0 ? at : countsFrom;
    return new RuleState(revision + 1, false, newHold, more, counts, at, acted + 1);
  }

  /// All steps of its deed are done.
  public RuleState finished() {
    return new RuleState(revision + 1, armed, hold, false, countsFrom, lastActed, acted);
  }

  /// Its condition has ceased; it may act again.
  public RuleState rearmed() {
    return new RuleState(revision + 1, true, 0, unfinished, countsFrom, lastActed, acted);
  }

  /// Its condition has been dealt with, by itself without a deed or by somebody else.
  public RuleState dealtWith(Instant at) {
    return new RuleState(revision + 1, false, 0, unfinished, at, lastActed, acted);
  }

  /// The rule was saved anew.
  ///
  /// @param keepsHold it goes on to look after its hold
  public RuleState saved(boolean keepsHold) {
    return new RuleState(
        revision + 1,
        !keepsHold || armed,
        keepsHold ? hold : 0,
        false,
        keepsHold ? countsFrom : null,
        lastActed,
        0);
  }
}
