package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.ShellModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Runs screen: the table and the drawer over one engine, and how they move together.
public final class RunsModel implements AutoCloseable {
  private final EngineLink link;
  private final RunListModel list;
  private final RunDrawerModel drawer;
  private EngineApi.@Nullable Subscription subscription;

  public RunsModel(EngineLink link, ShellModel shell) {
    this.link = link;
    this.list = new RunListModel(link);
    this.drawer = new RunDrawerModel(link, shell);
    list.selectedProperty().subscribe(this::follow);
    drawer.runProperty().subscribe((_, _) -> list.selectRun(drawer.runProperty().get()));
  }

  public RunListModel list() {
    return list;
  }

  public RunDrawerModel drawer() {
    return drawer;
  }

  public EngineLink link() {
    return link;
  }

  /// From now on changes at the engine show.
  public void start() {
    subscription = link.subscribe(this::changed);
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.close();
    }
  }

  /// Shows the selected run in the drawer.
  public void openSelected() {
    var row = list.selectedProperty().get();
    if (row != null) {
      drawer.open(row.id());
    }
  }

  /// Closes the drawer; when it is closed already, lets the selection go.
  public void escape() {
    if (drawer.runProperty().get() != null) {
      drawer.close();
    } else {
      list.selectedProperty().set(null);
    }
  }

  /// Asks for everything anew.
  public void refresh() {
    link.tryNow();
    list.load();
    drawer.reload();
  }

  private void changed(List<Changes> changes) {
    list.changed(changes);
    drawer.changed(changes);
  }

  /// An open drawer goes with the selection.
  private void follow(@Nullable RunRow row) {
    if (row != null && drawer.runProperty().get() != null) {
      drawer.open(row.id());
    }
  }
}
