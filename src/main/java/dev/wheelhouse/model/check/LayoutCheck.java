package dev.wheelhouse.model.check;

import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What keeps a DAG from being drawn as somebody says.
public final class LayoutCheck {
  public static final int MOST_NOTES = 500;
  public static final int MAX_TITLE = 200;
  public static final int MAX_TEXT = 4_000;
  private static final int MAX_ID = 128;
  public static final double FARTHEST = 1_000_000;
  public static final double LARGEST = 10_000;

  private final Problems problems = new Problems();

  private LayoutCheck() {}

  /// In the order of the layout, with paths as a file spells them.
  public static List<Problem> problems(DagLayout layout) {
    var check = new LayoutCheck();
    layout.places().forEach((key, place) -> check.place("layout.nodes." + key, place));
    check.notes(layout.notes());
    return check.problems.found();
  }

  /// The layout without places of nodes that the DAG does not have.
  public static DagLayout fitting(DagLayout layout, DagDefinition dag) {
    Set<String> keys = dag.nodes().stream().map(Node::key).collect(Collectors.toSet());
    Map<String, Place> places = new HashMap<>(layout.places());
    places.keySet().retainAll(keys);
    return new DagLayout(places, layout.notes());
  }

  private void notes(List<Note> notes) {
    problems.addUnless(
        notes.size() <= MOST_NOTES,
        "layout.notes",
        "There are %d notes; %d are allowed. Remove some.".formatted(notes.size(), MOST_NOTES));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      String path = "layout.notes[" + i + "]";
      problems.addUnless(
          !note.id().isBlank() && seen.add(note.id()),
          path + ".id",
          "The id of a note is empty or stands twice. Give each note one of its own.");
      text(path + ".id", note.id(), MAX_ID);
      text(path + ".title", note.title(), MAX_TITLE);
      text(path + ".text", note.text(), MAX_TEXT);
      text(path + ".by", note.by(), MAX_TITLE);
      place(path, note.at());
      problems.addUnless(
          size(note.width()) && size(note.height()),
          path,
          "The note's width or height is not between 1 and %.0f.".formatted(LARGEST));
    }
  }

  private void place(String path, Place place) {
    problems.addUnless(
        near(place.x()) && near(place.y()),
        path,
        "A place of the layout lies outside of %.0f in each direction, or is no number. Move it."
            .formatted(FARTHEST));
  }

  private void text(String path, String text, int max) {
    problems.addUnless(
        text.length() <= max && !Texts.hasNul(text),
        path,
        "The text of a note has %d characters, or a NUL; %d characters are allowed. Shorten it."
            .formatted(text.length(), max));
  }

  /// False for NaN and the infinities too.
  private static boolean near(double value) {
    return Math.abs(value) <= FARTHEST;
  }

  private static boolean size(double value) {
    return value >= 1 && value <= LARGEST;
  }
}
