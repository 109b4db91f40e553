package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The document that is edited, with every former value of it. All views show this one; what
/// changes it is a function from one document to the next, made by [Edits].
public final class EditorDocument {
  private final ReadOnlyObjectWrapper<DagDocument> document;
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

  EditorDocument(DagDocument first) {
    document = new ReadOnlyObjectWrapper<>(first);
  }

  ReadOnlyObjectProperty<DagDocument> documentProperty() {
    return document.getReadOnlyProperty();
  }

  DagDocument document() {
    return document.get();
  }

  /// Begins anew, without a history.
  void begin(DagDocument first) {
    document.set(first);
  }

  /// One step, or a part of one: changes with the same place that follow each other without a pause
  /// are undone together.
  ///
  /// @param place what is changed, such as `settle.task.command`; empty for a step of its own
  void change(String place, UnaryOperator<DagDocument> edit) {
    document.set(edit.apply(document.get()));
  }

  /// The next change is a step of its own: a drag is over.
  void settle() {}

  void undo() {}

  void redo() {}

  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }
}
