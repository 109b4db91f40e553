package dev.wheelhouse.engine.operation;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import java.time.Instant;
import java.util.Optional;

/// Why a bulk operation can't be as it is asked for.
final class PlanRefusals {
  private PlanRefusals() {}

  static Optional<Fault> of(OperationPlan plan, Instant now) {
    Pace pace = plan.pace();
    Instant from = pace.notBefore();
    Instant end = pace.notAfter();
    if (pace.canary() && !(plan.act() instanceof Act.Rerun)) {
      return fault("pace.canary", "Only reruns can begin with a few. Leave the canary out.");
    }
    if (plan.act() instanceof Act.Stop(var grace) && grace.isNegative()) {
      return fault("act.grace", "The grace is " + grace + "; give zero or more.");
    }
    if (end != null && !end.isAfter(now)) {
      return fault("pace.notAfter", "It would have to end before " + end + ", which is over.");
    }
    return from != null && end != null && !end.isAfter(from)
        ? fault("pace.notAfter", "It would end at " + end + " before it begins at " + from + ".")
        : Optional.empty();
  }

  /// What can't be taken back needs a reason, for one run as for many.
  static Optional<Fault> withoutReason(Act act, String reason) {
    boolean needed = act instanceof Act.Discard || act instanceof Act.Mark;
    return needed && reason.isBlank()
        ? fault("reason", "This needs a reason. Say why; it is kept with each run.")
        : Optional.empty();
  }

  private static Optional<Fault> fault(String path, String message) {
    return Optional.of(Fault.field(path, message));
  }
}
