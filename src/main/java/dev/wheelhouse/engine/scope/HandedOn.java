package dev.wheelhouse.engine.scope;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.OutputReads;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What an ended run hands on, at the instant at which its end is decided: from the store, and from
/// what is about to be written with it.
public final class HandedOn {
  private final RunReads runs;
  private final OutputReads reads;

  public HandedOn(Store store) {
    this.runs = store.runs();
    this.reads = store.outputs();
  }

  /// The texts by name.
  ///
  /// @param unwritten changes that are to be written with the run's end
  public Map<String, String> of(Run ended, List<? extends Change> unwritten) {
    Map<String, String> texts = new HashMap<>();
    outputs(ended, unwritten).forEach((name, output) -> texts.put(name, output.text()));
    return texts;
  }

  private Map<String, Output> outputs(Run ended, List<? extends Change> unwritten) {
    OutputReads all = new Over(reads, unwritten);
    if (ended.target().kind() != RunKind.MAP) {
      return all.outputs(ended.id());
    }
    List<Run> now = new ArrayList<>();
    Map<RunId, Run> moved = moved(unwritten);
    ended
        .parent()
        .map(runs::ofDagRun)
        .orElse(List.of())
        .forEach(run -> now.add(moved.getOrDefault(run.id(), run)));
    now.removeIf(run -> run.id().equals(ended.id()));
    now.add(ended);
    return new NodeOutputs(all).of(now, ended.nodeKey());
  }

  private static Map<RunId, Run> moved(List<? extends Change> unwritten) {
    Map<RunId, Run> moved = new HashMap<>();
    for (Change change : unwritten) {
      if (change instanceof Change.MoveRun(var after, _)) {
        moved.put(after.id(), after);
      }
    }
    return moved;
  }

  /// What the store holds, with what will be written over it.
  private record Over(OutputReads reads, List<? extends Change> unwritten) implements OutputReads {
    @Override
    public SequencedMap<String, Output> outputs(RunId run) {
      return outputs(List.of(run)).getOrDefault(run, new TreeMap<>());
    }

    @Override
    public Map<RunId, SequencedMap<String, Output>> outputs(Collection<RunId> runs) {
      Map<RunId, SequencedMap<String, Output>> all = new HashMap<>(reads.outputs(runs));
      for (Change change : unwritten) {
        if (change instanceof Change.KeepOutputs(var attempt, var kept)
            && runs.contains(attempt.run())) {
          all.put(attempt.run(), new TreeMap<>(kept));
        }
      }
      return all;
    }
  }
}
