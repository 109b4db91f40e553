package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.api.Evidence.Conclusion;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;

/// What the findings come to. The first row that fits holds:
///
/// | findings                                             | conclusion         |
/// | ---------------------------------------------------- | ------------------ |
/// | a person declared the state                          | MARKED             |
/// | it neither failed nor is in doubt                    | NONE               |
/// | lost, a result is on disk                            | PROBABLY_FINISHED  |
/// | lost, no sign that the task began                    | PROBABLY_NEVER_RAN |
/// | lost otherwise                                       | UNKNOWN_OUTCOME    |
/// | TIMEOUT, or the last attempt's time was up           | TIMED_OUT          |
/// | no attempt, or the only one could not begin its task | NEVER_STARTED      |
/// | several attempts, all with the same signature        | FAILED_EACH_TIME   |
/// | otherwise                                            | FAILED_ONCE        |
final class Conclusions {
  private Conclusions() {}

  static Conclusion of(Findings it) {
    if (it.marked()) {
      return Conclusion.MARKED;
    }
    if (!it.bad()) {
      return Conclusion.NONE;
    }
    return it.lost() ? ofLost(it) : ofFailed(it);
  }

  private static Conclusion ofLost(Findings it) {
    if (it.traces().result() != null) {
      return Conclusion.PROBABLY_FINISHED;
    }
    return it.traces().began() == Traces.Began.NO
        ? Conclusion.PROBABLY_NEVER_RAN
        : Conclusion.UNKNOWN_OUTCOME;
  }

  private static Conclusion ofFailed(Findings it) {
    boolean timeUp = it.last().filter(end -> end.kind() == Outcome.Kind.TIMED_OUT).isPresent();
    if (it.state() == RunState.TIMEOUT || timeUp) {
      return Conclusion.TIMED_OUT;
    }
    if (it.neverStarted()) {
      return Conclusion.NEVER_STARTED;
    }
    return it.eachTimeAlike() ? Conclusion.FAILED_EACH_TIME : Conclusion.FAILED_ONCE;
  }
}
