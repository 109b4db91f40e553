package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobView;
import java.util.List;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Jobs that are marked so that something can be done with all of them at once. A mark is on the
/// job, not on its row: it stays while rows come and go.
final class JobMarksModel {
  private final ObservableMap<String, JobView> marked =
      FXCollections.observableMap(new TreeMap<>());

  /// By name.
  ObservableMap<String, JobView> marked() {
    return marked;
  }

  List<JobView> jobs() {
    return List.copyOf(marked.values());
  }

  boolean isMarked(String job) {
    return marked.containsKey(job);
  }

  void toggle(JobView job) {
    if (marked.remove(job.name()) == null) {
      marked.put(job.name(), job);
    }
  }

  void clear() {
    marked.clear();
  }
}
