package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Saves a definition with the version it was made from; a conflict shows both sides (N4, S3).
final class SaveModel {
  private final EngineLink link;
  private final Consumer<? super SavedDefinition> saved;
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Conflict> conflict = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

  /// @param saved is told of the new version
  SaveModel(EngineLink link, Consumer<? super SavedDefinition> saved) {
    this.link = link;
    this.saved = saved;
  }

  /// Why nothing was saved.
  ///
  /// @param unknown whether no answer came, so that it may have been saved after all
  record Failure(Fault fault, boolean unknown) {}

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /// Null while nobody else has saved it.
  ReadOnlyObjectProperty<@Nullable Conflict> conflictProperty() {
    return conflict.getReadOnlyProperty();
  }

  /// Null while nothing went wrong.
  ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  void begin() {
    conflict.set(null);
    failure.set(null);
  }

  void save(Definition definition, int version) {
    if (saving.get()) {
      return;
    }
    begin();
    saving.set(true);
    link.execute(
        new Command.SaveDefinition(definition, version),
        caller -> caller,
        answer -> ended(definition, answer));
  }

  private void ended(Definition mine, Answer<SavedDefinition> answer) {
    saving.set(false);
    switch (answer) {
      case Answer.Done<SavedDefinition>(var version) -> saved.accept(version);
      case Answer.Rejected<SavedDefinition>(var fault) -> rejected(mine, fault);
      case Answer.Unknown<SavedDefinition>(var fault) -> failure.set(new Failure(fault, true));
    }
  }

  private void rejected(Definition mine, Fault fault) {
    if (fault.code().equals(Fault.VERSION_CONFLICT)) {
      compare(mine);
    } else {
      failure.set(new Failure(fault, false));
    }
  }

  /// Shows theirs beside mine.
  void compare(Definition mine) {
    link.fetch(
        it -> it.ask(new Query.FindDefinition(mine.name())),
        theirs -> conflict.set(new Conflict(theirs, mine)),
        fault -> gone(mine, fault));
  }

  private void gone(Definition mine, Fault fault) {
    if (fault.code().equals(Fault.NOT_FOUND)) {
      conflict.set(new Conflict(null, mine));
    } else {
      failure.set(new Failure(fault, false));
    }
  }
}
