package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One row of the table: a place whose run changes. A node's row stays the same when a rerun takes
/// its place.
public final class RunRow {
  private final String place;
  private final ReadOnlyObjectWrapper<RunView> view;
  private final BooleanProperty open = new SimpleBooleanProperty();

  RunRow(RunView view) {
    this.place = placeOf(view.run());
    this.view = new ReadOnlyObjectWrapper<>(view);
  }

  /// What tells a row from all others.
  static String placeOf(Run run) {
    return run.parent().map(dagRun -> dagRun + "/" + run.nodeKey()).orElse(run.id().toString());
  }

  String place() {
    return place;
  }

  public RunView view() {
    return view.get();
  }

  public ReadOnlyObjectProperty<RunView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  void show(RunView changed) {
    view.set(changed);
  }

  public RunId id() {
    return view().run().id();
  }

  public boolean dagRun() {
    return view().run().dagRun();
  }

  /// Whether it stands below a DAG run.
  public boolean node() {
    return view().run().parent().isPresent();
  }

  /// Whether a DAG run's nodes are shown.
  public BooleanProperty openProperty() {
    return open;
  }
}
