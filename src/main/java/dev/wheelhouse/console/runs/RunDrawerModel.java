package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.RunEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The run in the drawer: everything about it, kept up to date.
public final class RunDrawerModel {
  private final EngineLink link;
  private final ShellModel shell;
  private final LogModel log;
  private final Pace pace;

  private final ReadOnlyObjectWrapper<@Nullable RunId> run = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunContent> content = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Tried> attempts = FXCollections.observableArrayList();
  private final ObservableList<RunView> nodes = FXCollections.observableArrayList();
  private final ObservableList<Map.Entry<String, Output>> outputs =
      FXCollections.observableArrayList();
  private final ObservableList<GivenLine> given = FXCollections.observableArrayList();
  private final ObservableList<RunEvent> history = FXCollections.observableArrayList();
  private final IntegerProperty chosen = new SimpleIntegerProperty();

  public RunDrawerModel(EngineLink link, ShellModel shell) {
    this.link = link;
    this.shell = shell;
    this.log = new LogModel(link);
    this.pace = new Pace(link, this::load);
    chosen.subscribe((_, number) -> show(number.intValue()));
    link.outageProperty().subscribe((_, outage) -> backOrNot(outage == null));
    shell.drawerProperty().subscribe(this::drawerShows);
  }

  /// The shown run's id; null while the drawer is closed.
  public ReadOnlyObjectProperty<@Nullable RunId> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// Null until the run is loaded.
  ReadOnlyObjectProperty<@Nullable RunContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /// Why the run could not be loaded; null when it could.
  public ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ObservableList<Tried> attempts() {
    return attempts;
  }

  /// What the run handed on, by name.
  public ObservableList<Map.Entry<String, Output>> outputs() {
    return outputs;
  }

  /// What the attempt whose log is shown was given.
  ObservableList<GivenLine> given() {
    return given;
  }

  public ObservableList<RunEvent> history() {
    return history;
  }

  public ObservableList<RunView> nodes() {
    return nodes;
  }

  /// The attempt whose log is shown; 0 for none.
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  public LogModel log() {
    return log;
  }

  public EngineLink link() {
    return link;
  }

  /// Shows a run; whatever was shown before goes at once.
  public void open(RunId wanted) {
    if (!wanted.equals(run.get())) {
      empty();
      run.set(wanted);
      pace.now();
    }
    shell.drawerProperty().set(Views.RUN_DRAWER);
  }

  public void close() {
    shell.drawerProperty().set(null);
  }

  /// Loads the shown run again.
  public void reload() {
    pace.now();
  }

  /// Something has changed at the engine.
  void changed(List<Changes> changes) {
    if (run.get() != null && !changes.isEmpty()) {
      pace.wish();
    }
  }

  private void load() {
    var wanted = run.get();
    if (wanted == null) {
      pace.over();
      return;
    }
    link.fetch(
        it -> RunContent.of(it, wanted),
        shown -> {
          loaded(wanted, shown);
          pace.over();
        },
        fault -> {
          notLoaded(wanted, fault);
          pace.over();
        });
  }

  private void loaded(RunId wanted, RunContent shown) {
    if (!wanted.equals(run.get())) {
      return;
    }
    problem.set(null);
    var former = attempts.size();
    content.set(shown);
    RunRows.become(attempts, Tried.of(shown.detail()));
    RunRows.become(outputs, List.copyOf(shown.detail().outputs().entrySet()));
    RunRows.become(history, shown.detail().history());
    RunRows.become(nodes, shown.nodes());
    if (chosen.get() == former) {
      chosen.set(attempts.size());
    }
    showGiven();
    var names = Stream.of(shown.detail().dagName(), shown.detail().view().name());
    RunRows.become(shell.trail(), names.filter(name -> !name.isEmpty()).toList());
  }

  private void notLoaded(RunId wanted, Fault fault) {
    if (wanted.equals(run.get()) && content.get() == null) {
      problem.set(fault);
    }
  }

  private void showGiven() {
    var shown = content.get();
    RunRows.become(given, shown == null ? List.of() : GivenLine.all(shown.detail(), chosen.get()));
  }

  private void show(int attempt) {
    showGiven();
    var wanted = run.get();
    if (wanted == null || attempt == 0) {
      log.clear();
    } else {
      log.show(wanted, attempt);
    }
  }

  private void drawerShows(@Nullable Views view) {
    if (view != Views.RUN_DRAWER && run.get() != null) {
      empty();
      run.set(null);
      shell.trail().clear();
    }
  }

  private void empty() {
    content.set(null);
    problem.set(null);
    chosen.set(0);
    attempts.clear();
    history.clear();
    outputs.clear();
    given.clear();
    nodes.clear();
    log.clear();
  }

  private void backOrNot(boolean back) {
    if (back && run.get() != null) {
      pace.wish();
    }
  }
}
