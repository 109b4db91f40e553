package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import java.time.Instant;
import java.util.Map;

/// A node's run that is to be done again, and what the next one executes.
///
/// @param parameters given, over the defaults of the definition
record Renewal(Run old, Target target, Placement placement, Map<String, String> parameters) {
  Renewal {
    parameters = Map.copyOf(parameters);
  }

  /// The next generation, which waits for its upstreams.
  Run made(RunId id, Stamp stamp, boolean override) {
    Status status = Status.created(RunState.PENDING, stamp.at());
    return run(id, old.origin().rerun(stamp.who(), stamp.why(), override), status);
  }

  /// As it would be, in the place of the old one.
  Run asked() {
    return run(old.id(), old.origin(), Status.created(RunState.PENDING, Instant.EPOCH));
  }

  private Run run(RunId id, Origin origin, Status status) {
    return new Run(id, old.key().nextGeneration(), target, origin, placement, parameters, status);
  }
}
