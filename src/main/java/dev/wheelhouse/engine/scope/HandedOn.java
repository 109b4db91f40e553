package dev.wheelhouse.engine.scope;

import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an ended run hands on, at the instant at which its end is decided: from the store, and from
/// what is about to be written with it.
public record HandedOn(Store store) {

  /// The texts by name.
  ///
  /// @param unwritten changes that are to be written with the run's end
  public Map<String, String> of(Run ended, List<? extends Change> unwritten) {
    var all = new AboutToBe(store, unwritten);
    Map<String, Output> outputs =
        ended.mapRun() ? new NodeOutputs(all).ofMapped(ended) : all.outputs(ended.id());
    Map<String, String> texts = new HashMap<>();
    outputs.forEach((name, output) -> texts.put(name, output.text()));
    return texts;
  }
}
