package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.draft.DraftModel;
import dev.wheelhouse.console.link.EngineLink;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was drawn and not deployed: kept a moment after each change, dropped once it is no more
/// than what the engine has, brought back when the DAG is opened again.
final class EditorDrafts {
  private final EngineLink link;
  private final DagDrafts store;
  private final EditorDocument document;
  private final EditorYaml yaml;
  private final DagBase base;
  private final Supplier<DagSubject> subject;
  private final DraftModel<DagSubject, DagDraft> keeping;
  private final ReadOnlyObjectWrapper<@Nullable Instant> restored = new ReadOnlyObjectWrapper<>();

  /// @param subject that is open
  EditorDrafts(
      EngineLink link,
      DagDrafts store,
      EditorDocument document,
      EditorYaml yaml,
      DagBase base,
      Supplier<DagSubject> subject) {
    this.link = link;
    this.store = store;
    this.document = document;
    this.yaml = yaml;
    this.base = base;
    this.subject = subject;
    this.keeping = new DraftModel<>(link, store);
  }

  /// When what is shown was kept; null while it is not.
  ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
    return keeping.keptAtProperty();
  }

  /// When the draft was kept that is shown; null where the editor began without one.
  ReadOnlyObjectProperty<@Nullable Instant> restoredProperty() {
    return restored.getReadOnlyProperty();
  }

  /// The draft that was restored is what is edited now.
  void accept() {
    restored.set(null);
  }

  /// Puts a draft over the document that was begun with.
  void begin(@Nullable DagDraft draft) {
    var kept = draft == null ? null : draft.keptAt();
    restored.set(kept);
    keeping.begin(kept);
    if (draft != null) {
      document.change("", _ -> draft.document());
      yaml.restore(draft.yaml());
    }
  }

  /// Whether there is something that was not deployed.
  boolean unsaved() {
    return document.changedProperty().get() || !yaml.readable();
  }

  /// What is shown has changed.
  void follow() {
    if (unsaved()) {
      keeping.changed(this::draft);
    } else {
      drop();
    }
  }

  /// Keeps what has not been kept yet, at once.
  void keep() {
    keeping.keep();
  }

  void drop() {
    keeping.drop(subject.get());
  }

  /// What is shown, to be kept.
  DagDraft draft() {
    return new DagDraft(
        subject.get(), base.version(), link.now(), document.document(), yaml.unread());
  }

  /// Keeps what had been dropped.
  void bringBack(DagDraft dropped) {
    store.write(dropped);
  }
}
