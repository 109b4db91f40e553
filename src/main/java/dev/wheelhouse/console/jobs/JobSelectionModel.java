package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.control.Wish;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The selected job. It is selected by its name: wherever its row goes, the selection goes too.
final class JobSelectionModel {
  private final JobRows rows;
  private final ReadOnlyStringWrapper job = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable JobView> view = new ReadOnlyObjectWrapper<>();
  private final Wish follow = new Wish();
  private final Wish reveal = new Wish();
  private boolean changing;
  private boolean waiting;
  private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper(-1);

  JobSelectionModel(JobRows rows) {
    this.rows = rows;
  }

  /// Its name; empty for none.
  ReadOnlyStringProperty jobProperty() {
    return job.getReadOnlyProperty();
  }

  /// The job itself; null while none is selected or its row is not there.
  ReadOnlyObjectProperty<@Nullable JobView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /// Its row; -1 when it is in none.
  ReadOnlyIntegerProperty rowProperty() {
    return row.getReadOnlyProperty();
  }

  /// The name of the group whose heading is selected; empty for none.
  String group() {
    var place = row.get();
    var known = place >= 0 && place < rows.list().size();
    return known && rows.list().get(place).entry() instanceof JobEntry.Group(var name, var _, var _)
        ? name
        : "";
  }

  /// The table is to select the row.
  Wish follow() {
    return follow;
  }

  /// The table is to scroll to the row.
  Wish reveal() {
    return reveal;
  }

  /// Whether a job was selected whose row has not come yet.
  boolean waiting() {
    return waiting;
  }

  /// Selects a job, in whichever row it is or will be.
  void select(String name) {
    row.set(-1);
    job.set(name);
    waiting = !name.isEmpty();
    seek();
  }

  /// The operator has selected a row.
  void selectRow(int selected) {
    if (!changing && selected != row.get()) {
      row.set(selected);
      waiting = false;
      view.set(viewAt(selected));
      job.set(nameAt(selected));
    }
  }

  /// Rows change, and what the table then says of its selection is not what the operator did.
  void whileChanging(Runnable change) {
    changing = true;
    change.run();
    changing = false;
    seek();
  }

  private void seek() {
    if (job.get().isEmpty()) {
      row.set(row.get() < rows.list().size() ? row.get() : -1);
      job.set(nameAt(row.get()));
    } else if (!nameAt(row.get()).equals(job.get())) {
      row.set(rows.indexOf(job.get()));
    }
    view.set(viewAt(row.get()));
    changing = true;
    follow.make();
    changing = false;
    if (waiting && row.get() >= 0) {
      waiting = false;
      reveal.make();
    }
  }

  /// Empty for headings, and for jobs that are not loaded.
  private String nameAt(int place) {
    var there = viewAt(place);
    return there == null ? "" : there.name();
  }

  private @Nullable JobView viewAt(int place) {
    var known = place >= 0 && place < rows.list().size();
    return known && rows.list().get(place).entry() instanceof JobEntry.Job(var it) ? it : null;
  }
}
