package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.check.LayoutCheck;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import java.util.Map;
import java.util.TreeMap;

/// How a DAG is drawn, as JSON: in the store by itself, in a file below the definition.
public final class LayoutJson {
  private static final double FAR = LayoutCheck.FARTHEST;

  private LayoutJson() {}

  /// Empty for a DAG that nobody has arranged.
  public static String write(DagLayout layout) {
    return layout.equals(DagLayout.NONE) ? "" : tree(layout).toString();
  }

  /// Reads what [#write] made.
  public static DagLayout read(String text) {
    return text.isEmpty()
        ? DagLayout.NONE
        : read(new Fields(DefinitionJson.tree(text, false), "layout"));
  }

  static ObjectNode tree(DagLayout layout) {
    ObjectNode json = Tree.object();
    ObjectNode nodes = json.putObject("nodes");
    layout.places().forEach((key, place) -> nodes.set(key, tree(place)));
    json.set("notes", Tree.objects(layout.notes(), LayoutJson::tree));
    return json;
  }

  private static ObjectNode tree(Place place) {
    return Tree.object().put("x", place.x()).put("y", place.y());
  }

  private static ObjectNode tree(Note note) {
    return Tree.object()
        .put("id", note.id())
        .put("title", note.title())
        .put("text", note.text())
        .put("by", note.by())
        .put("x", note.at().x())
        .put("y", note.at().y())
        .put("width", note.width())
        .put("height", note.height());
  }

  static DagLayout read(Fields fields) {
    Map<String, Place> places = new TreeMap<>();
    fields
        .object("nodes")
        .ifPresent(
            nodes ->
                nodes
                    .names()
                    .forEach(key -> nodes.object(key).ifPresent(it -> places.put(key, place(it)))));
    var layout = new DagLayout(places, fields.list("notes", LayoutJson::note));
    fields.end();
    return layout;
  }

  private static Place place(Fields fields) {
    var place = at(fields);
    fields.end();
    return place;
  }

  private static Place at(Fields fields) {
    return new Place(fields.number("x", 0, -FAR, FAR), fields.number("y", 0, -FAR, FAR));
  }

  private static Note note(JsonNode node, String path) {
    var fields = new Fields(node, path);
    var note =
        new Note(
            fields.text("id"),
            fields.text("title", ""),
            fields.text("text", ""),
            fields.text("by", ""),
            at(fields),
            fields.number("width", 200, 1, LayoutCheck.LARGEST),
            fields.number("height", 80, 1, LayoutCheck.LARGEST));
    fields.end();
    return note;
  }
}
