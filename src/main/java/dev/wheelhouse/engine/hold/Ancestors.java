package dev.wheelhouse.engine.hold;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// What a run is part of: its DAG run, the SUBDAG that made that one, the DAG run of the SUBDAG,
/// and so on to the outermost.
///
/// What of them never changes is all that matters here, so the SUBDAGs that were asked for last are
/// remembered: the dispatcher asks under its lock, for each run that waits.
final class Ancestors {
  private static final int REMEMBERED = 10_000;

  private final Function<RunId, Optional<Run>> runs;
  private final SequencedMap<RunId, Run> subDags = new LinkedHashMap<>();

  /// @param runs from memory, as far as they are DAG runs that have not ended
  Ancestors(Function<RunId, Optional<Run>> runs) {
    this.runs = runs;
  }

  /// The nearest first.
  List<Run> of(Run run) {
    List<Run> found = new ArrayList<>();
    Optional<Run> next = above(run);
    while (next.isPresent()) {
      found.add(next.get());
      next = above(next.get());
    }
    return found;
  }

  private Optional<Run> above(Run run) {
    return run.dagRun()
        ? RunKey.subDagOf(run.key().scope()).flatMap(this::subDag)
        : run.parent().flatMap(runs);
  }

  private synchronized Optional<Run> subDag(RunId id) {
    Run known = subDags.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Run> read = runs.apply(id);
    read.ifPresent(run -> remember(id, run));
    return read;
  }

  private void remember(RunId id, Run run) {
    if (subDags.size() >= REMEMBERED) {
      subDags.pollFirstEntry();
    }
    subDags.put(id, run);
  }
}
