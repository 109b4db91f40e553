package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of the table, kept as few changes as possible away from what they were: a row that
/// stays keeps its identity, and with it selection, scroll position and place under the pointer.
final class RunRows {
  private final ObservableList<RunRow> list = FXCollections.observableArrayList();
  private final ObservableList<RunRow> shown = FXCollections.unmodifiableObservableList(list);
  private final Map<RunId, List<RunView>> open = new HashMap<>();

  ObservableList<RunRow> list() {
    return shown;
  }

  void open(RunRow dagRun, List<RunView> nodes) {
    open.put(dagRun.id(), nodes);
    dagRun.openProperty().set(true);
  }

  void close(RunRow dagRun) {
    open.remove(dagRun.id());
    dagRun.openProperty().set(false);
  }

  /// New states of the nodes of a DAG run that is still open.
  void nodes(RunId dagRun, List<RunView> nodes) {
    open.replace(dagRun, nodes);
  }

  boolean anyOpen() {
    return !open.isEmpty();
  }

  /// The open DAG runs among these.
  Set<RunId> openRuns(Set<RunId> among) {
    var found = new HashSet<>(open.keySet());
    found.retainAll(among);
    return found;
  }

  /// Makes the rows those of the top-level runs and the nodes of the open ones.
  void show(List<RunView> topLevel) {
    var known = new HashMap<String, RunRow>();
    list.forEach(row -> known.put(row.place(), row));
    var wanted = new ArrayList<RunRow>();
    for (var view : topLevel) {
      wanted.add(row(view, known));
      open.getOrDefault(view.run().id(), List.of()).forEach(it -> wanted.add(row(it, known)));
    }
    removeAllBut(new HashSet<>(wanted));
    insertMissing(wanted);
  }

  private RunRow row(RunView view, Map<String, RunRow> known) {
    var row = known.get(RunRow.placeOf(view.run()));
    if (row == null) {
      var made = new RunRow(view);
      made.openProperty().set(open.containsKey(view.run().id()));
      return made;
    }
    row.show(view);
    return row;
  }

  private void removeAllBut(Set<RunRow> wanted) {
    var end = list.size();
    while (end > 0) {
      if (wanted.contains(list.get(end - 1))) {
        end--;
      } else {
        var begin = end - 1;
        while (begin > 0 && !wanted.contains(list.get(begin - 1))) {
          begin--;
        }
        list.remove(begin, end);
        end = begin;
      }
    }
  }

  private void insertMissing(List<RunRow> wanted) {
    var present = new HashSet<>(list);
    var at = 0;
    while (at < wanted.size()) {
      var end = at;
      while (end < wanted.size() && !present.contains(wanted.get(end))) {
        end++;
      }
      if (end > at) {
        list.addAll(at, wanted.subList(at, end));
      }
      at = end + 1;
    }
  }

  /// Makes a list equal to another with changes only where they differ.
  static <T> void become(ObservableList<T> list, List<T> wanted) {
    var both = Math.min(list.size(), wanted.size());
    for (var i = 0; i < both; i++) {
      if (!list.get(i).equals(wanted.get(i))) {
        list.set(i, wanted.get(i));
      }
    }
    if (list.size() > both) {
      list.remove(both, list.size());
    } else if (wanted.size() > both) {
      list.addAll(wanted.subList(both, wanted.size()));
    }
  }
}
