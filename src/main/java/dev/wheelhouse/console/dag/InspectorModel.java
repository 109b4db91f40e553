package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.console.jobs.form.FiringOutlook;
import dev.wheelhouse.console.jobs.form.NamesModel;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
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
  private final ReadOnlyObjectWrapper<@Nullable JobDefinition> job = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<InspectorTab> tab =
      new SimpleObjectProperty<>(InspectorTab.SETTINGS);
  private final NodeRunsModel runs;
  private final InspectorEdits edits;
  private List<Trigger> triggers = List.of();

  InspectorModel(InspectorContext context) {
    this.context = context;
    this.document = context.document();
    this.names = new NamesModel(context.link());
    this.runs = new NodeRunsModel(context.link());
    this.edits = new InspectorEdits(this);
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
    seen.jobs().subscribe(_ -> job());
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

  /// What is done beside typing into fields.
  InspectorEdits edits() {
    return edits;
  }

  /// Changes before the fields do.
  ReadOnlyObjectProperty<Inspected> inspectedProperty() {
    return inspected.getReadOnlyProperty();
  }

  /// When the DAG fires next.
  ReadOnlyObjectProperty<FiringOutlook> firingsProperty() {
    return firings.getReadOnlyProperty();
  }

  ObservableValue<String> dagName() {
    return document.documentProperty().map(it -> it.definition().name());
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
      job();
      sheet.follow();
    } else {
      inspected.set(wanted);
      job();
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
    sheet.beside(problems().beside(inspected.get()));
  }

  private InspectedProblems problems() {
    return new InspectedProblems(context.seen().problems().getValue(), document.document());
  }

  /// What is wrong with the node, with paths inside of it; empty for anything else.
  List<Problem> problemsOfNode() {
    return node().map(problems()::inside).orElse(List.of());
  }

  /// Leads to the field of a problem.
  ///
  /// @param path as the definition's JSON spells it
  void reveal(String path) {
    var place = ProblemPlace.of(path, dag());
    context.wishes().choose(place.chosen());
    sheet.problems().judgeAll();
    sheet.problems().goTo(place.field());
  }

  /// The same under another name: what is typed stays.
  ///
  /// @param rename changes the document
  void renamed(Inspected to, Runnable rename) {
    inspected.set(to);
    sheet.renamed(to, rename);
  }

  void openJob() {
    node().map(Node::job).ifPresent(context.wishes()::openJob);
  }

  /// Makes the job that undoes what the node does.
  void newUndoing() {
    node().map(Node::key).ifPresent(context.wishes()::newUndoing);
  }

  /// The job of the node, its own or a shared one; null while that is not known.
  ObservableValue<@Nullable JobDefinition> jobProperty() {
    return job.getReadOnlyProperty();
  }

  private void job() {
    var node = node().orElse(null);
    job.set(node == null ? null : jobOf(node));
  }

  private @Nullable JobDefinition jobOf(Node node) {
    var own = node.own();
    return own == null ? context.seen().jobs().getValue().get(node.job()) : own;
  }

  /// The last runs of the node, or of the edge's upstream, once they were asked for.
  NodeRunsModel runs() {
    return runs;
  }

  /// Reads the last runs of the node, or of the edge's upstream.
  void readRuns() {
    var key =
        switch (inspected.get()) {
          case Inspected.OneNode(var node) -> node;
          case Inspected.OneEdge(var edge) -> edge.from();
          case Inspected.WholeDag _, Inspected.Several _, Inspected.Edges _, Inspected.OneNote _ ->
              "";
        };
    NodeSheet.node(document.document(), key)
        .ifPresent(it -> runs.read(dag().name(), it.key(), it.job()));
  }

  /// Who wrote the note, and when.
  String writer() {
    return inspected.get() instanceof Inspected.OneNote(var id)
        ? NoteSheet.note(document.document(), id).map(Note::by).orElse("")
        : "";
  }

  Map<String, NodeFigures> figures() {
    return context.seen().figures().getValue();
  }

  Instant now() {
    return context.link().now();
  }

  /// The chosen tab; a shared job's task is not shown here.
  InspectorTab shownTab() {
    var own = node().filter(it -> it.own() != null).isPresent();
    return tab.get() == InspectorTab.TASK && !own ? InspectorTab.SETTINGS : tab.get();
  }

  ObjectProperty<InspectorTab> tabProperty() {
    return tab;
  }
}
