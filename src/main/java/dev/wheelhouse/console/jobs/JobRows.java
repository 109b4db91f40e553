package dev.wheelhouse.console.jobs;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The places of the table. They take new contents where they are; only their number changes, at
/// the end.
final class JobRows {
  private final ObservableList<JobRow> list = FXCollections.observableArrayList();
  private final ObservableList<JobRow> shown = FXCollections.unmodifiableObservableList(list);

  ObservableList<JobRow> list() {
    return shown;
  }

  void show(List<JobEntry> entries) {
    if (list.size() > entries.size()) {
      list.remove(entries.size(), list.size());
    }
    for (var i = 0; i < list.size(); i++) {
      var row = list.get(i);
      var entry = entries.get(i);
      if (differ(row.entry(), entry)) {
        row.show(entry);
      }
    }
    if (entries.size() > list.size()) {
      list.addAll(entries.subList(list.size(), entries.size()).stream().map(JobRows::row).toList());
    }
  }

  /// Jobs that did not change are the same objects; comparing all of their fields would cost more
  /// than it saves.
  @SuppressWarnings("ReferenceEquality")
  private static boolean differ(JobEntry before, JobEntry now) {
    return now instanceof JobEntry.Group ? !now.equals(before) : now != before;
  }

  /// The row of a job; -1 when it is in none.
  int indexOf(String job) {
    var at = 0;
    for (var row : list) {
      if (row.jobName().equals(job)) {
        return at;
      }
      at++;
    }
    return -1;
  }

  private static JobRow row(JobEntry entry) {
    var row = new JobRow();
    row.show(entry);
    return row;
  }
}
