package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TaskTemplates;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.Upstreams;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An output that a text names, with the path of the text.
record AskedOutput(String path, Upstreams.Place place) {

  /// What the texts at a node name: its values and its list; not what the task of its job does.
  ///
  /// @param path of the node
  static List<AskedOutput> atNode(Node node, String path) {
    List<AskedOutput> asked = new ArrayList<>();
    new TreeMap<>(node.parameters())
        .forEach((name, text) -> asked.addAll(inText(text, path + ".parameters." + name)));
    Mapping mapping = node.mapping();
    if (mapping != null) {
      asked.addAll(inText(mapping.over(), path + ".forEach.over"));
    }
    return asked;
  }

  /// A text that can't be read names nothing; that it can't is told elsewhere.
  private static List<AskedOutput> inText(String text, String path) {
    return Template.readable(text)
        ? Template.parse(text).upstreams().stream().map(it -> new AskedOutput(path, it)).toList()
        : List.of();
  }

  /// @param path in front of the paths of the task's texts
  static List<AskedOutput> inTask(Task task, String path) {
    return TaskTemplates.upstreams(task).entrySet().stream()
        .flatMap(text -> named(text.getValue().stream(), path + text.getKey()))
        .toList();
  }

  private static Stream<AskedOutput> named(Stream<Upstreams.Place> places, String path) {
    return places.map(it -> new AskedOutput(path, it));
  }
}
