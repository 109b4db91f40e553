package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Deploys a DAG with the version that it was made from, after a look at what that would do.
final class DeployModel {
  private final EngineLink link;
  private final Consumer<Done> told;
  private final ReadOnlyObjectWrapper<@Nullable Done> done = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
  private int asked;

  /// @param told hears of each deployment
  DeployModel(EngineLink link, Consumer<Done> told) {
    this.link = link;
    this.told = told;
  }

  /// What was deployed.
  ///
  /// @param before null for a DAG that was new
  /// @param sent as it was when it was deployed: it may have changed since
  record Done(@Nullable Deployed before, Deployed now, DagDocument sent) {}

  /// Why nothing was deployed.
  ///
  /// @param unknown whether no answer came, so that it may have been deployed after all
  record Failure(Fault fault, boolean unknown) {
    boolean conflict() {
      return fault.code().equals(Fault.VERSION_CONFLICT);
    }
  }

  /// The last deployment; null before the first.
  ReadOnlyObjectProperty<@Nullable Done> doneProperty() {
    return done.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What the engine says that it would do; null before it has answered.
  ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  void begin() {
    asked++;
    preview.set(null);
    failure.set(null);
  }

  /// Asks what a deployment would do.
  void look(DagDocument document, int version) {
    begin();
    var number = asked;
    var command = command(document, version);
    link.fetch(
        it -> it.preview(command),
        answer -> {
          if (number == asked) {
            preview.set(answer);
          }
        },
        fault -> {
          if (number == asked) {
            failure.set(new Failure(fault, false));
          }
        });
  }

  /// @param comment kept with the version; may be empty
  /// @param before null for a DAG that is new
  void deploy(DagDocument document, @Nullable Deployed before, String comment) {
    if (busy.get()) {
      return;
    }
    failure.set(null);
    busy.set(true);
    link.execute(
        command(document, before == null ? 0 : before.version()),
        caller -> caller.because(comment),
        answer -> ended(answer, before, document));
  }

  /// Keeps only how the DAG is drawn, which makes no version.
  void saveLayout(Deployed base, DagLayout layout) {
    if (busy.get()) {
      return;
    }
    failure.set(null);
    busy.set(true);
    link.execute(
        new Command.SaveLayout(base.name(), layout),
        caller -> caller,
        answer -> {
          busy.set(false);
          switch (answer) {
            case Answer.Done<DagLayout>(var kept) ->
                done(base, new Deployed(base.saved(), kept), base.document().with(layout));
            case Answer.Rejected<DagLayout>(var fault) -> failure.set(new Failure(fault, false));
            case Answer.Unknown<DagLayout>(var fault) -> failure.set(new Failure(fault, true));
          }
        });
  }

  private static Command.SaveDefinition command(DagDocument document, int version) {
    return new Command.SaveDefinition(
        document.definition(), version, Optional.of(document.layout()));
  }

  private void done(@Nullable Deployed before, Deployed now, DagDocument sent) {
    var deployed = new Done(before, now, sent);
    told.accept(deployed);
    done.set(deployed);
  }

  private void ended(Answer<SavedDefinition> answer, @Nullable Deployed before, DagDocument sent) {
    busy.set(false);
    switch (answer) {
      case Answer.Done<SavedDefinition>(var saved) ->
          done(before, new Deployed(saved, sent.layout()), sent);
      case Answer.Rejected<SavedDefinition>(var fault) -> failure.set(new Failure(fault, false));
      case Answer.Unknown<SavedDefinition>(var fault) -> failure.set(new Failure(fault, true));
    }
  }
}
