package dev.wheelhouse.engine.rule;

import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.control.Rule.Deed;
import dev.wheelhouse.store.RuleState;
import java.time.Instant;

/// What a rule does now. The first row that fits holds:
///
/// | rule                                              | does    |
/// | ------------------------------------------------- | ------- |
/// | is off                                            | NOTHING |
/// | its last deed is not finished                     | FINISH  |
/// | its hold was lifted by somebody else              | LET_GO  |
/// | its hold stands, its condition is over            | LIFT    |
/// | its hold stands                                   | NOTHING |
/// | condition is over, it had dealt with it           | REARM   |
/// | condition holds, it is armed and has rested       | ACT     |
/// | otherwise                                         | NOTHING |
///
/// So it acts once for each time that its condition comes to hold, and never sooner than its rest
/// allows.
enum RuleDecision {
  NOTHING,
  FINISH,
  LET_GO,
  LIFT,
  REARM,
  ACT;

  /// @param holds its condition
  /// @param stands the hold that it put
  static RuleDecision of(Rule rule, boolean holds, RuleState state, boolean stands, Instant now) {
    if (!rule.enabled()) {
      return NOTHING;
    }
    if (state.unfinished()) {
      return FINISH;
    }
    if (rule.deed() == Deed.HOLD_WHILE && state.hold() != 0) {
      return stands ? (holds ? NOTHING : LIFT) : LET_GO;
    }
    if (!holds) {
      return state.armed() ? NOTHING : REARM;
    }
    return state.armed() && rested(rule, state, now) ? ACT : NOTHING;
  }

  private static boolean rested(Rule rule, RuleState state, Instant now) {
    Instant last = state.lastActed();
    return last == null || !last.plus(rule.rest()).isAfter(now);
  }
}
