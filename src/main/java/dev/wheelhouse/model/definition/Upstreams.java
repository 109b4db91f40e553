package dev.wheelhouse.model.definition;

/// Where the templates of one run get what the nodes before it have handed on (D6, D7).
@FunctionalInterface
public interface Upstreams {

  /// For a run that is no node, or a place that is filled before anything runs.
  Upstreams NONE =
      (node, name) -> {
        throw new TemplateException(
            "The template names the output %s of the node %s, but nothing runs before this. Only nodes of a DAG have upstreams."
                .formatted(name, node));
      };

  /// The text of an output.
  ///
  /// @throws TemplateException when there is none
  String output(String node, String name);

  /// `${upstream.NODE.output.NAME}` in a template.
  record Place(String node, String name) {
    @Override
    public String toString() {
      return "${upstream." + node + ".output." + name + "}";
    }
  }
}
