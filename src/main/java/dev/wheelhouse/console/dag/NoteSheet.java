package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A note on the picture.
record NoteSheet(String id) implements Sheet {
  static final String TITLE = "note.title";
  static final String TEXT = "note.text";

  static Optional<Note> note(DagDocument document, String id) {
    return document.layout().notes().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  public Optional<JobFields> write(DagDocument document) {
    return note(document, id)
        .map(it -> new JobFields(Map.of(TITLE, it.title(), TEXT, it.text()), Map.of()));
  }

  @Override
  public Reading read(JobFields fields, DagDocument now) {
    var notes = now.layout().notes().stream().map(it -> it.id().equals(id) ? read(fields, it) : it);
    return new Reading(now.with(new DagLayout(now.layout().places(), notes.toList())), List.of());
  }

  private static Note read(JobFields fields, Note note) {
    return new Note(
        note.id(),
        fields.text(TITLE),
        fields.text(TEXT),
        note.by(),
        note.at(),
        note.width(),
        note.height());
  }
}
