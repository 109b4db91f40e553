package dev.wheelhouse.engine.dag;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// What mapped nodes make their items with (D4).
///
/// @param texts that lists are taken from
/// @param ids of runs, and of dead letters of nodes whose list can't be read
/// @param passing what an item that repeats another one is handed on
public record ItemsMade(
    ListTexts texts, Routing routing, LongSupplier ids, Function<Run, List<Change>> passing) {

  RunId run() {
    return new RunId(ids.getAsLong());
  }
}
