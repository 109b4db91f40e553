package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the inspector does to the document beside typing into fields: to the node that is
/// inspected, or to all that is selected.
final class InspectorEdits {
  private final InspectorModel model;
  private final InspectorContext context;
  private final EditorDocument document;

  InspectorEdits(InspectorModel model) {
    this.model = model;
    this.context = model.context();
    this.document = context.document();
  }

  /// Another key for the node, in its edges and its place, too.
  ///
  /// @return why it can't have that key; null when it has it now
  @Nullable KeyFault rename(String to) {
    var node = model.node().orElse(null);
    if (node == null || node.key().equals(to)) {
      return null;
    }
    var fault = KeyFault.of(to, document.document());
    if (fault == null) {
      model.renamed(
          new Inspected.OneNode(to), () -> document.change("", Renaming.node(node.key(), to)));
      context.wishes().choose(Chosen.of(to));
    }
    return fault;
  }

  void duplicate() {
    model
        .node()
        .ifPresent(
            it -> {
              var copy = FreshKey.of(it.key(), document.document());
              document.change("", NodeCopy.of(it.key(), copy));
              context.wishes().choose(Chosen.of(copy));
            });
  }

  /// Deletes what is selected.
  void delete() {
    var chosen = context.seen().chosen().getValue();
    document.change("", Edits.remove(chosen.keys(), chosen.wires()));
  }

  /// The shared job of the node becomes the DAG's own.
  void makeOwn() {
    var shared = model.jobProperty().getValue();
    if (shared != null) {
      model.node().ifPresent(it -> document.change("", Edits.ownCopy(it.key(), shared)));
    }
  }

  void align(Alignment way) {
    document.change("", way.edit(context.seen().picture().getValue(), keys()));
  }

  void distribute(boolean across) {
    document.change("", Alignment.distribute(context.seen().picture().getValue(), keys(), across));
  }

  private Set<String> keys() {
    return context.seen().chosen().getValue().keys();
  }

  /// Fields that can't be read go back to what the document says, before the document goes back.
  void undo() {
    if (!model.sheet().forget()) {
      document.undo();
    }
  }

  void redo() {
    document.redo();
  }
}
