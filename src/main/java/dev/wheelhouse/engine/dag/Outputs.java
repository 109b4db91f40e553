package dev.wheelhouse.engine.dag;

import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import java.util.List;
import java.util.Map;

/// What ended runs have handed on (D7).
@FunctionalInterface
public interface Outputs {

  /// By name.
  ///
  /// @param unwritten changes that are to be written with the run's end
  Map<String, String> of(Run ended, List<? extends Change> unwritten);

  /// Nobody hands anything on.
  Outputs NONE = (_, _) -> Map.of();
}
