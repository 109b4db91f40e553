package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.parameters.ParameterField;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Starting a job or DAG by hand: which one, with which values, and why. Lives as long as its
/// dialog.
public final class StartJobModel {
  private static final String PARAMETER = "params.";

  private final EngineApi engine;
  private final Caller caller;
  private final Background background;
  private final Consumer<? super Started> started;
  private final DefinitionListModel list;

  /// One id for the dialog makes it harmless to press again after an answer that got lost (T2).
  private final String manualRunId = UUID.randomUUID().toString();

  private final ObservableList<ParameterField> fields = FXCollections.observableArrayList();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>();

  /// @param wanted the job to begin with; empty for none
  /// @param started is told of the run, on the window's thread
  public StartJobModel(
      EngineApi engine,
      Caller caller,
      Background background,
      String wanted,
      Consumer<? super Started> started) {
    this.engine = engine;
    this.caller = caller;
    this.background = background;
    this.started = started;
    this.list = new DefinitionListModel(engine, caller, background, wanted);
    list.chosenProperty().subscribe(this::chosen);
  }

  DefinitionListModel list() {
    return list;
  }

  /// The parameters of the chosen one.
  ObservableList<ParameterField> fields() {
    return fields;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  ReadOnlyBooleanProperty startingProperty() {
    return starting.getReadOnlyProperty();
  }

  /// Why the last start failed, where no field is to blame; null when it did not.
  ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Starts the chosen one, unless a field needs another value.
  ///
  /// @return the first field to mend
  Optional<ParameterField> start() {
    var chosen = list.chosenProperty().get();
    if (chosen == null || starting.get()) {
      return Optional.empty();
    }
    var wrong = fields.stream().filter(field -> !field.judge()).toList();
    if (wrong.isEmpty()) {
      start(chosen.definition().name());
    }
    return wrong.stream().findFirst();
  }

  private void start(String name) {
    starting.set(true);
    problem.set(null);
    var command = new Command.Trigger(name, manualRunId, Optional.empty(), given());
    var because = caller.because(reason.get().strip());
    background.work(
        () -> engine.execute(command, because).orThrow(), run -> done(name, run), this::refused);
  }

  private Map<String, String> given() {
    return fields.stream()
        .filter(field -> field.given().isPresent())
        .collect(
            Collectors.toMap(
                field -> field.parameter().name(), field -> field.given().orElseThrow()));
  }

  private void done(String name, RunId run) {
    starting.set(false);
    started.accept(new Started(name, run));
  }

  private void refused(Exception cause) {
    starting.set(false);
    var blamed = blamed(cause);
    if (blamed.isPresent() && cause instanceof EngineException answer) {
      blamed.get().refuse(answer.fault());
    } else {
      problem.set(cause);
    }
  }

  private Optional<ParameterField> blamed(Exception cause) {
    if (!(cause instanceof EngineException answer)) {
      return Optional.empty();
    }
    var paths = answer.fault().details().getOrDefault("field", List.of());
    return fields.stream()
        .filter(field -> paths.contains(PARAMETER + field.parameter().name()))
        .findFirst();
  }

  private void chosen(@Nullable SavedDefinition definition) {
    problem.set(null);
    fields.setAll(
        definition == null
            ? List.of()
            : definition.definition().parameters().stream().map(ParameterField::new).toList());
  }
}
