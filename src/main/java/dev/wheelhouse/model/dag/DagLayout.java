package dev.wheelhouse.model.dag;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where a DAG's nodes stand on its picture, and the notes beside them. It changes nothing of what
/// the DAG does: it is no part of the definition, its hash or its differences (N2).
///
/// @param places by node key, top left corners; a node without one is placed by the layout
public record DagLayout(Map<String, Place> places, List<Note> notes) {
  public static final DagLayout NONE = new DagLayout(Map.of(), List.of());

  public DagLayout {
    places = Collections.unmodifiableMap(new TreeMap<>(places));
    notes = List.copyOf(notes);
  }

  /// In pixels at 100 %, to the right and down.
  public record Place(double x, double y) {}

  /// A text on the picture.
  ///
  /// @param id unique in the picture
  /// @param title its first line, in bold; may be empty
  /// @param by who wrote it, and when, in words; may be empty
  public record Note(
      String id, String title, String text, String by, Place at, double width, double height) {}
}
