package dev.wheelhouse.console.jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One place of the table. Its content changes, the place stays: a list that is loaded piece by
/// piece never makes the table count its rows anew.
public final class JobRow {
  private final ReadOnlyObjectWrapper<JobEntry> entry =
      new ReadOnlyObjectWrapper<>(JobEntry.LOADING);

  public JobEntry entry() {
    return entry.get();
  }

  public ReadOnlyObjectProperty<JobEntry> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  void show(JobEntry changed) {
    entry.set(changed);
  }

  /// The name of its job; empty for what is none.
  String jobName() {
    return entry.get() instanceof JobEntry.Job(var view) ? view.name() : "";
  }
}
