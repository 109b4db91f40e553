package dev.wheelhouse.model.dag;

import java.util.List;

/// What becomes of a pending node.
sealed interface Fate {

  record Start() implements Fate {}

  /// It is skipped by branch.
  ///
  /// @param why in words
  record Skip(String why) implements Fate {}

  /// It stays.
  ///
  /// @param on the upstreams that keep it
  record Wait(List<String> on) implements Fate {
    public Wait {
      on = List.copyOf(on);
    }
  }

  Fate START = new Start();
}
