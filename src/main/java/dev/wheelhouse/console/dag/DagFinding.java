package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.model.dag.DagDocument;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Something that is to be said about a document.
///
/// @param field of the node, edge or DAG, as its JSON spells it, such as `define.task.command`;
///   empty for the whole
/// @param words in the window's language
/// @param fix null where no click can mend it
record DagFinding(Severity severity, About about, String field, String words, @Nullable Fix fix) {

  /// How grave it is.
  enum Severity {
    /// Keeps the DAG from being deployed.
    ERROR,
    /// Can be deployed, and may be meant.
    WARNING
  }

  /// What it is about.
  sealed interface About {
    record OfNode(String key) implements About {}

    record OfEdge(WireKey wire) implements About {}

    record OfDag() implements About {}
  }

  /// What mends it, with the words of the link that does.
  record Fix(String words, UnaryOperator<DagDocument> edit) {}

  boolean error() {
    return severity == Severity.ERROR;
  }

  /// Of the node, or of that where the edge ends; empty for the DAG.
  String key() {
    return switch (about) {
      case About.OfNode(var key) -> key;
      case About.OfEdge(var wire) -> wire.to();
      case About.OfDag _ -> "";
    };
  }
}
