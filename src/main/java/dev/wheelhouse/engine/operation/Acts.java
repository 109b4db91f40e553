package dev.wheelhouse.engine.operation;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.store.Change;
import java.util.List;

/// The commands about single runs, as a bulk operation gives them.
public record Acts(
    Way<Command.Rerun> rerun,
    Way<Command.Stop> stop,
    Way<Command.Mark> mark,
    Way<Command.RetryNow> retryNow,
    Way<Command.Discard> discard) {

  /// Carries one command out.
  public interface Way<C> {
    /// @param also belongs to the same unit
    Answer<RunId> carryOut(C command, Caller caller, List<? extends Change> also);
  }
}
