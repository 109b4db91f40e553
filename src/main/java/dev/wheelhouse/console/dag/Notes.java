package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Changes of a document's notes.
final class Notes {
  /// Of a new note.
  static final double WIDTH = 176;

  static final double HEIGHT = 72;

  private Notes() {}

  static UnaryOperator<DagDocument> all(UnaryOperator<List<Note>> by) {
    return document ->
        document.with(
            new DagLayout(document.layout().places(), by.apply(document.layout().notes())));
  }

  /// An empty note.
  ///
  /// @param by who writes it, and when, in words
  static Note fresh(DagDocument document, String by, Place at) {
    return new Note(FreshKey.of("note", document), "", "", by, at, WIDTH, HEIGHT);
  }

  static UnaryOperator<DagDocument> write(String id, String title, String text) {
    return Edits.note(
        id, it -> new Note(id, title, text, it.by(), it.at(), it.width(), it.height()));
  }

  static UnaryOperator<DagDocument> resize(String id, double width, double height) {
    return Edits.note(
        id, it -> new Note(id, it.title(), it.text(), it.by(), it.at(), width, height));
  }

  static UnaryOperator<DagDocument> move(Set<String> ids, double dx, double dy) {
    return all(
        notes -> notes.stream().map(it -> ids.contains(it.id()) ? moved(it, dx, dy) : it).toList());
  }

  static UnaryOperator<DagDocument> stand(Map<String, Place> places) {
    return all(
        notes -> notes.stream().map(it -> at(it, places.getOrDefault(it.id(), it.at()))).toList());
  }

  static Note moved(Note note, double dx, double dy) {
    return copy(note, note.id(), dx, dy);
  }

  static Note copy(Note note, String id, double dx, double dy) {
    return new Note(
        id,
        note.title(),
        note.text(),
        note.by(),
        new Place(note.at().x() + dx, note.at().y() + dy),
        note.width(),
        note.height());
  }

  static Note at(Note note, Place at) {
    return new Note(
        note.id(), note.title(), note.text(), note.by(), at, note.width(), note.height());
  }
}
