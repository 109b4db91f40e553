package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.jobs.form.FiringOutlook;
import dev.wheelhouse.console.jobs.form.NamesModel;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Trigger;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The right column of the DAG editor: what is selected, and its fields over the document.
final class InspectorModel {
  private final InspectorContext context;
  private final EditorDocument document;
  private final SheetModel sheet;
  private final NamesModel names;
  private final ReadOnlyObjectWrapper<Inspected> inspected =
      new ReadOnlyObjectWrapper<>(new Inspected.WholeDag());
  private final ReadOnlyObjectWrapper<FiringOutlook> firings;
  private List<Trigger> triggers = List.of();

  InspectorModel(InspectorContext context) {
    this.context = context;
    this.document = context.document();
    this.names = new NamesModel(context.link());
    this.sheet =
        new SheetModel(document, context.zone(), context.link()::now, names.namesProperty());
    this.firings = new ReadOnlyObjectWrapper<>(FiringOutlook.of(triggers, context.link().now()));
    var seen = context.seen();
    seen.deployed().subscribe(sheet::compare);
    sheet.show(inspected.get(), known());
    beside();
    document.documentProperty().subscribe(_ -> changed());
    seen.chosen().subscribe((_, _) -> changed());
    seen.problems().subscribe((_, _) -> beside());
  }

  /// The names that can be chosen are asked for anew.
  void refresh() {
    names.ask();
    firings.set(FiringOutlook.of(triggers, context.link().now()));
  }

  InspectorContext context() {
    return context;
  }

  SheetModel sheet() {
    return sheet;
  }

  /// Changes before the fields do.
  ReadOnlyObjectProperty<Inspected> inspectedProperty() {
    return inspected.getReadOnlyProperty();
  }

  /// When the DAG fires next.
  ReadOnlyObjectProperty<FiringOutlook> firingsProperty() {
    return firings.getReadOnlyProperty();
  }

  DagDefinition dag() {
    return document.document().definition();
  }

  /// The node that is inspected.
  Optional<Node> node() {
    return inspected.get() instanceof Inspected.OneNode(var key)
        ? NodeSheet.node(document.document(), key)
        : Optional.empty();
  }

  /// Whether what is inspected is deployed already: then all that is wrong with it is said at once.
  private boolean known() {
    DagDefinition deployed = context.seen().deployed().getValue();
    return switch (inspected.get()) {
      case Inspected.OneNode(var key) ->
          deployed != null && deployed.nodes().stream().anyMatch(it -> it.key().equals(key));
      case Inspected.WholeDag _,
          Inspected.Several _,
          Inspected.OneEdge _,
          Inspected.Edges _,
          Inspected.OneNote _ ->
          deployed != null;
    };
  }

  private void changed() {
    fire();
    var wanted = Inspected.of(context.seen().chosen().getValue(), document.document());
    if (wanted.equals(inspected.get())) {
      sheet.follow();
    } else {
      inspected.set(wanted);
      sheet.show(wanted, known());
      beside();
    }
  }

  private void fire() {
    if (!triggers.equals(dag().triggers())) {
      triggers = dag().triggers();
      firings.set(FiringOutlook.of(triggers, context.link().now()));
    }
  }

  private void beside() {
    sheet.beside(
        BesideFindings.of(inspected.get(), dag(), context.seen().problems().getValue()));
  }

  /// Another key for the node, in its edges and its place, too.
  ///
  /// @return why it can't have that key; null when it has it now
  @Nullable KeyFault rename(String to) {
    var node = node().orElse(null);
    if (node == null || node.key().equals(to)) {
      return null;
    }
    var fault = KeyFault.of(to, document.document());
    if (fault == null) {
      var what = new Inspected.OneNode(to);
      inspected.set(what);
      sheet.renamed(what, () -> document.change("", Renaming.node(node.key(), to)));
      context.wishes().choose(Chosen.of(to));
    }
    return fault;
  }

  void duplicate() {
    node()
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

  void openJob() {
    node().map(Node::job).ifPresent(context.wishes()::openJob);
  }

  /// Keys that can't be read go back to what the document says, before the document goes back.
  void undo() {
    if (!sheet.forget()) {
      document.undo();
    }
  }

  void redo() {
    document.redo();
  }
}
