package dev.wheelhouse.engine.run;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.RunReads;

/// Runs that callers name.
public record KnownRuns(RunReads runs) {

  /// @throws EngineException.Refused when there is none of the id
  public Run find(RunId id) {
    return runs.run(id).orElseThrow(() -> new EngineException.Refused(missing(id)));
  }

  /// Says that there is none of the id.
  public static Fault missing(RunId id) {
    return Fault.of(Fault.NOT_FOUND, "Run " + id + " does not exist in this engine.");
  }
}
