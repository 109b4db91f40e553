package dev.wheelhouse.engine.version;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.Change;
import java.util.List;
import java.util.Optional;

/// The one way in which definitions are saved.
public interface Saving {

  Answer<SavedDefinition> save(Command.SaveDefinition command, Caller caller);

  /// Saves all of them or none, in their order: what is named by another stands before it.
  ///
  /// @param beside what is written with them
  Answer<List<SavedDefinition>> save(
      List<Command.SaveDefinition> commands, List<Change> beside, Caller caller);

  /// Why the command would be refused; empty when it would be saved.
  ///
  /// @param all that are saved together: each may name the others
  Optional<Fault> refusal(
      Command.SaveDefinition command, List<Command.SaveDefinition> all, Caller caller);
}
