package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.jobs.form.Document.View;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The document while it is edited: its two views, its history, and what is to be said of it.
final class DocumentModel {
  private final ZoneId zone;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final ReadOnlyObjectWrapper<Document> document;
  private final ReadOnlyObjectWrapper<Judgement> judgement;
  private History<Document> history;
  private Document original;

  /// @param zone of the engine
  DocumentModel(Document first, ZoneId zone, InstantSource clock, LongSupplier nanos) {
    this.zone = zone;
    this.clock = clock;
    this.nanos = nanos;
    this.original = first;
    this.history = new History<>(first);
    this.document = new ReadOnlyObjectWrapper<>(first);
    this.judgement = new ReadOnlyObjectWrapper<>(Judgement.of(first, zone, clock.instant()));
  }

  ReadOnlyObjectProperty<Document> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /// Changes before the document does: who hears of a document can look here.
  ReadOnlyObjectProperty<Judgement> judgementProperty() {
    return judgement.getReadOnlyProperty();
  }

  Document document() {
    return document.get();
  }

  Judgement judgement() {
    return judgement.get();
  }

  /// Begins anew, without a history.
  ///
  /// @param unchanged what the engine has
  /// @param first what is shown, such as a draft of it
  void begin(Document unchanged, Document first) {
    original = unchanged;
    history = new History<>(first);
    show(first);
  }

  /// Whether there is anything to lose.
  boolean changed() {
    return !meaning(document.get()).equals(meaning(original));
  }

  /// The job where it can be read, else what was typed. The text of a DAG counts as it stands.
  private Object meaning(Document shown) {
    var judged = Judgement.of(shown, zone, clock.instant());
    return judged
        .definition()
        .filter(it -> judged.complete() && it instanceof JobDefinition)
        .<Object>map(it -> it)
        .orElse(shown.view() == View.FORM ? shown.fields() : shown.yaml());
  }

  /// Puts a text into a field.
  void put(String path, String text) {
    if (!document.get().fields().text(path).equals(text)) {
      change(document.get().with(document.get().fields().with(path, text)), path);
    }
  }

  /// Changes several fields or rows at once.
  void change(UnaryOperator<JobFields> by) {
    change(document.get().with(by.apply(document.get().fields())), "");
  }

  void typeYaml(String text) {
    if (document.get().view() == View.YAML && !document.get().yaml().equals(text)) {
      change(document.get().withYaml(text), "yaml");
    }
  }

  private void change(Document changed, String where) {
    history.change(changed, where, nanos.getAsLong());
    show(changed);
  }

  void undo() {
    history.undo().ifPresent(it -> restore(it, document.get().view()));
  }

  void redo() {
    history.redo().ifPresent(it -> restore(it, document.get().view()));
  }

  private void restore(Document former, View view) {
    show(former);
    showIn(view);
  }

  /// Shows the other view, if this one can be read.
  void showIn(View view) {
    var shown = document.get();
    if (shown.view() != view && obstacle(view) == Obstacle.NONE) {
      var other = view == View.YAML ? inYaml(shown) : shown.in(View.FORM, shown.yaml());
      history.replace(other);
      show(other);
    }
  }

  private Document inYaml(Document shown) {
    var text =
        shown.yaml().isEmpty()
            ? judgement.get().definition().map(DefinitionJson::writeYaml).orElse("")
            : shown.yaml();
    return shown.in(View.YAML, text);
  }

  /// What keeps a view from being shown.
  enum Obstacle {
    NONE,
    /// The YAML can't be read.
    YAML_UNREADABLE,
    /// A field can't be read.
    FIELDS_UNREADABLE,
    /// A DAG has no form.
    DAG
  }

  Obstacle obstacle(View view) {
    if (document.get().view() == view) {
      return Obstacle.NONE;
    }
    if (view == View.YAML) {
      return judgement.get().complete() ? Obstacle.NONE : Obstacle.FIELDS_UNREADABLE;
    }
    return judgement
        .get()
        .definition()
        .map(DocumentModel::obstacle)
        .orElse(Obstacle.YAML_UNREADABLE);
  }

  private static Obstacle obstacle(Definition definition) {
    return switch (definition) {
      case JobDefinition _ -> Obstacle.NONE;
      case DagDefinition _ -> Obstacle.DAG;
    };
  }

  /// Judges anew, because time has passed.
  void refresh() {
    judgement.set(Judgement.of(document.get(), zone, clock.instant()));
  }

  /// In the view YAML the fields follow, as long as the text can be read.
  private void show(Document shown) {
    var judged = Judgement.of(shown, zone, clock.instant());
    var followed = shown;
    if (shown.view() == View.YAML
        && judged.definition().orElse(null) instanceof JobDefinition job) {
      followed = shown.saying(job);
      history.replace(followed);
    }
    judgement.set(judged);
    document.set(followed);
  }
}
