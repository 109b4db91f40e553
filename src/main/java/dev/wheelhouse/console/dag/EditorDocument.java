package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The document that is edited, with every former value of it. All views show this one; what
/// changes it is a function from one document to the next, made by [Edits].
///
/// The history keeps differences, not documents, and has no end. A step is open as long as changes
/// of the same place go on; the document before it is kept for that long.
public final class EditorDocument {
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();
  private static final String DRAG = "\0drag";

  private final LongSupplier nanos;
  private final Deque<DocumentPatch> done = new ArrayDeque<>();
  private final Deque<DocumentPatch> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<DagDocument> document;
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private DagDocument saved;
  private DagDocument base;
  private String place = "";
  private long changedAt;

  /// @param nanos elapsed time
  EditorDocument(DagDocument first, LongSupplier nanos) {
    this.nanos = nanos;
    this.document = new ReadOnlyObjectWrapper<>(first);
    this.saved = first;
    this.base = first;
  }

  ReadOnlyObjectProperty<DagDocument> documentProperty() {
    return document.getReadOnlyProperty();
  }

  DagDocument document() {
    return document.get();
  }

  /// Begins anew, without a history and without changes.
  void begin(DagDocument first) {
    done.clear();
    undone.clear();
    saved = first;
    settle();
    show(first);
  }

  /// One step, or a part of one: changes with the same place that follow each other without a pause
  /// are undone together. What changes nothing is no step.
  ///
  /// @param where what is changed, such as `settle.task.command`; empty for a step of its own
  void change(String where, UnaryOperator<DagDocument> edit) {
    var goesOn = goesOn(where) && nanos.getAsLong() - changedAt < PAUSE;
    step(where, goesOn, edit.apply(document.get()));
  }

  /// A part of a drag, which is one step until [#settle], however long it takes.
  ///
  /// @param edit of the document as it was when the drag began
  void drag(UnaryOperator<DagDocument> edit) {
    var goesOn = goesOn(DRAG);
    step(DRAG, goesOn, edit.apply(goesOn ? base : document.get()));
  }

  private boolean goesOn(String where) {
    return !where.isEmpty() && where.equals(place);
  }

  private void step(String where, boolean goesOn, DagDocument next) {
    if (next.equals(document.get())) {
      return;
    }
    if (goesOn) {
      done.pop();
    } else {
      base = document.get();
    }
    var patch = DocumentPatch.between(base, next);
    place = where;
    changedAt = nanos.getAsLong();
    if (patch.none()) {
      place = "";
    } else {
      done.push(patch);
    }
    undone.clear();
    show(next);
  }

  /// The next change is a step of its own: a drag is over.
  void settle() {
    place = "";
    base = document.get();
  }

  void undo() {
    move(done, undone, true);
  }

  void redo() {
    move(undone, done, false);
  }

  private void move(Deque<DocumentPatch> from, Deque<DocumentPatch> to, boolean back) {
    if (from.isEmpty()) {
      return;
    }
    var patch = from.pop();
    to.push(patch);
    show((back ? patch.reversed() : patch).apply(document.get()));
    settle();
  }

  private void show(DagDocument next) {
    undoable.set(!done.isEmpty());
    redoable.set(!undone.isEmpty());
    changed.set(!next.equals(saved));
    revision.set(revision.get() + 1);
    document.set(next);
  }

  /// This is what is saved, which may be older than what is shown.
  void saved(DagDocument what) {
    saved = what;
    settle();
    changed.set(!document.get().equals(what));
  }

  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /// Whether it differs from what was begun with, or saved last.
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// Grows with each change, undo and redo: for who works on a document elsewhere and has to know
  /// whether it is still the same.
  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }
}
