package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.shell.Views;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The job in the drawer: everything about it, kept up to date.
public final class JobDrawerModel {
  private final EngineLink link;
  private final ShellModel shell;
  private final Pace pace;

  private final ReadOnlyStringWrapper job = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable JobContent> content = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();

  JobDrawerModel(EngineLink link, ShellModel shell) {
    this.link = link;
    this.shell = shell;
    this.pace = new Pace(link, this::load);
    link.outageProperty().subscribe((_, outage) -> backOrNot(outage == null));
    shell.drawerProperty().subscribe(this::drawerShows);
  }

  /// Its name; empty while the drawer is closed.
  public ReadOnlyStringProperty jobProperty() {
    return job.getReadOnlyProperty();
  }

  /// Null until the job is loaded.
  ReadOnlyObjectProperty<@Nullable JobContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /// Why the job could not be loaded; null when it could.
  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  boolean open() {
    return !job.get().isEmpty();
  }

  /// The job as far as it is loaded.
  @Nullable JobView view() {
    var shown = content.get();
    return shown == null ? null : shown.view();
  }

  /// Shows a job; whatever was shown before goes at once.
  public void open(String wanted) {
    if (!wanted.equals(job.get())) {
      content.set(null);
      problem.set(null);
      job.set(wanted);
      shell.trail().setAll(wanted);
      pace.now();
    }
    shell.drawerProperty().set(Views.JOB_DRAWER);
  }

  public void close() {
    shell.drawerProperty().set(null);
  }

  /// Loads the shown job again.
  void reload() {
    pace.now();
  }

  /// Something has changed at the engine.
  void changed(List<Changes> changes) {
    if (open() && !changes.isEmpty()) {
      pace.wish();
    }
  }

  private void load() {
    var wanted = job.get();
    if (wanted.isEmpty()) {
      pace.over();
      return;
    }
    var now = link.now();
    link.fetch(
        it -> JobContent.of(it, wanted, now),
        shown -> {
          loaded(wanted, shown);
          pace.over();
        },
        fault -> {
          notLoaded(wanted, fault);
          pace.over();
        });
  }

  private void loaded(String wanted, JobContent shown) {
    if (wanted.equals(job.get())) {
      problem.set(null);
      content.set(shown);
    }
  }

  /// A job that is gone is no longer shown; one that could not be asked for is.
  private void notLoaded(String wanted, Fault fault) {
    if (!wanted.equals(job.get())) {
      return;
    }
    if (content.get() == null || fault.code().equals(Fault.NOT_FOUND)) {
      content.set(null);
      problem.set(fault);
    }
  }

  private void drawerShows(@Nullable Views view) {
    if (view != Views.JOB_DRAWER && open()) {
      content.set(null);
      problem.set(null);
      job.set("");
      shell.trail().clear();
    }
  }

  private void backOrNot(boolean back) {
    if (back && open()) {
      pace.wish();
    }
  }
}
