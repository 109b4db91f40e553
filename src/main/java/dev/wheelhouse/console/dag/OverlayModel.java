package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.model.RunId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What stands on the nodes: the states of a DAG run that is chosen, or how the last runs did. It
/// is read anew while somebody looks, at most four times a second.
final class OverlayModel {
  private static final int RUNS = 30;

  /// DAG runs that statistics look at.
  static final int FIGURES_OF = 50;

  private final EngineLink link;
  private final Pace pace;
  private final ReadOnlyObjectWrapper<EditorMode> mode =
      new ReadOnlyObjectWrapper<>(EditorMode.DESIGN);
  private final ReadOnlyObjectWrapper<List<RunView>> runs = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable LiveRun> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Map<String, NodeFigures>> figures =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<@Nullable Fault> failure = new ReadOnlyObjectWrapper<>();
  private @Nullable Deployed dag;
  private @Nullable RunId wanted;
  private String tested = "";
  private boolean looking;

  OverlayModel(EngineLink link) {
    this.link = link;
    this.pace = new Pace(link, this::read);
    link.outageProperty().subscribe((_, outage) -> backOrNot(outage == null));
  }

  private record Reading(List<RunView> runs, @Nullable LiveRun shown) {}

  ReadOnlyObjectProperty<EditorMode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  /// The last DAG runs, newest first.
  ReadOnlyObjectProperty<List<RunView>> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /// The run whose states are shown; null for none.
  ReadOnlyObjectProperty<@Nullable LiveRun> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// By node key; nodes that never ran are not there.
  ReadOnlyObjectProperty<Map<String, NodeFigures>> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /// Why it could not be read; null otherwise.
  ReadOnlyObjectProperty<@Nullable Fault> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Whether there can be runs at all.
  boolean deployed() {
    return dag != null;
  }

  /// @param now null for a DAG that is not there yet
  void begin(@Nullable Deployed now) {
    var former = dag;
    dag = now;
    looking = true;
    if (former == null || now == null || !former.name().equals(now.name())) {
      wanted = null;
      tested = "";
      runs.set(List.of());
      shown.set(null);
      figures.set(Map.of());
      mode.set(EditorMode.DESIGN);
    }
    pace.wish();
  }

  void show(EditorMode chosen) {
    mode.set(chosen);
    pace.now();
  }

  /// Shows the states of one run.
  void show(RunId run) {
    wanted = run;
    show(EditorMode.LAST_RUN);
  }

  /// Shows a test run, also of a DAG that is not there yet.
  void showTest(String name, RunId run) {
    tested = name;
    show(run);
  }

  /// Nobody looks any more.
  void rest() {
    looking = false;
  }

  /// Something has changed at the engine.
  void changed(List<Changes> changes) {
    if (looking && !changes.isEmpty()) {
      pace.wish();
    }
  }

  private void backOrNot(boolean back) {
    if (back && looking) {
      pace.wish();
    }
  }

  private void read() {
    var of = dag;
    var name = of == null ? tested : of.name();
    if (name.isEmpty()) {
      pace.over();
    } else if (of != null && mode.get() == EditorMode.STATISTICS) {
      readFigures(of);
    } else {
      readRuns(of, name);
    }
  }

  private void readRuns(@Nullable Deployed of, String name) {
    var states = mode.get() == EditorMode.LAST_RUN;
    var chosen = wanted;
    link.fetch(
        it -> {
          var list = DagRunList.read(it, of, name, RUNS);
          var shows = states ? LiveRun.of(it, list.all(), list.shown(chosen)) : null;
          return new Reading(list.all(), shows);
        },
        answer -> {
          if (Objects.equals(of, dag)) {
            runs.set(answer.runs());
            shown.set(answer.shown());
            failure.set(null);
          }
          pace.over();
        },
        this::failed);
  }

  private void readFigures(Deployed of) {
    link.fetch(
        it -> it.ask(new Query.NodeStatistics(of.name(), FIGURES_OF)),
        answer -> {
          if (of.equals(dag)) {
            figures.set(answer);
            failure.set(null);
          }
          pace.over();
        },
        this::failed);
  }

  private void failed(Fault fault) {
    failure.set(fault);
    pace.over();
  }
}
