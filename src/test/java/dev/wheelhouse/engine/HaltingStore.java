package dev.wheelhouse.engine;

import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreInFront;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.util.List;
import java.util.function.Predicate;

/// A store that stops dead where a group of a kind is written.
///
/// @param before the group is not on disk; else it is, and nobody was told
record HaltingStore(Store store, Enum<?> moment, boolean before, Predicate<List<Unit>> here)
    implements StoreInFront {

  /// Stops dead once a change of a kind is on disk.
  static HaltingStore after(Store store, Enum<?> moment, Predicate<Change> change) {
    return new HaltingStore(store, moment, false, any(change));
  }

  /// Whether a group holds a change of a kind.
  static Predicate<List<Unit>> any(Predicate<Change> change) {
    return units -> units.stream().flatMap(unit -> unit.changes().stream()).anyMatch(change);
  }

  @Override
  public List<UnitResult> commit(List<Unit> units) {
    boolean come = here.test(units);
    if (come && before) {
      DoomedEngine.halt(moment);
    }
    List<UnitResult> results = store.commit(units);
    if (come) {
      DoomedEngine.halt(moment);
    }
    return results;
  }
}
