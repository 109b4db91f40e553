package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.Wish;
import dev.wheelhouse.console.jobs.form.FoldedFields;
import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.FormLinks;
import dev.wheelhouse.console.jobs.form.ProblemsModel;
import dev.wheelhouse.console.jobs.form.Reveal;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.text.Formats;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The right column of the DAG editor: what is selected with all that can be said of it.
public final class DagInspectorView {
  private final InspectorModel model;
  private final InspectorParts parts;
  private final Wish focus;
  private final Node node;
  private final Node task;
  private final Node runs;
  private final Node code;
  private final Node dag;
  private final Node edge;
  private final Node edges;
  private final Node note;
  private final Node several;

  @FXML private VBox root;
  @FXML private HBox head;
  @FXML private HBox tabs;
  @FXML private Label locked;
  @FXML private ScrollPane scroll;
  @FXML private StackPane body;

  /// @param focus the keyboard is wanted here
  DagInspectorView(InspectorModel model, Links links, Formats formats, Wish focus) {
    this.model = model;
    this.focus = focus;
    var texts = formats.texts();
    var fields = new FormFields(model.sheet(), new FormLinks(model.sheet(), links, texts), true);
    parts = new InspectorParts(model, fields, formats);
    node = new NodePane(parts);
    task = new TaskPane(parts);
    runs = new LastRunsPart(parts).node();
    code = new CodePart(parts).node();
    dag = new DagPane(parts);
    edge = new EdgePane(parts);
    edges = new EdgesPane(parts);
    note = new NotePane(parts);
    several = new SeveralPane(parts);
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    var title = new InspectorHead(parts, head);
    new InspectorTabs(parts, tabs);
    model.inspectedProperty().when(inScene).subscribe(title::show);
    model.inspectedProperty().when(inScene).subscribe(this::show);
    model.tabProperty().when(inScene).subscribe((_, _) -> show(model.inspectedProperty().get()));
    model.jobProperty().when(inScene).subscribe((_, _) -> show(model.inspectedProperty().get()));
    model.context().seen().readOnly().when(inScene).subscribe(_ -> lock());
    model.sheet().problems().jumpProperty().when(inScene).subscribe(this::jump);
    focus.timesProperty().when(inScene).subscribe((_, _) -> enter());
    locked.managedProperty().bind(locked.visibleProperty());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::escaped);
  }

  private void show(Inspected what) {
    var shown =
        switch (what) {
          case Inspected.WholeDag _ -> dag;
          case Inspected.OneNode _ -> ofNode();
          case Inspected.Several _ -> several;
          case Inspected.OneEdge _ -> edge;
          case Inspected.Edges _ -> edges;
          case Inspected.OneNote _ -> note;
        };
    if (!body.getChildren().contains(shown)) {
      body.getChildren().setAll(shown);
      scroll.setVvalue(0);
    }
    lock();
    if (shown.equals(edge) || shown.equals(runs)) {
      model.readRuns();
    }
  }

  private Node ofNode() {
    return switch (model.shownTab()) {
      case SETTINGS -> node;
      case TASK -> task;
      case RUNS -> runs;
      case CODE -> code;
    };
  }

  /// What only shows can be read and copied by everybody.
  private void lock() {
    var readOnly = model.context().seen().readOnly().getValue();
    locked.setVisible(readOnly);
    var shown = body.getChildren().isEmpty() ? null : body.getChildren().getFirst();
    if (shown != null) {
      shown.setDisable(readOnly && !shown.equals(runs) && !shown.equals(code));
    }
  }

  private void jump(ProblemsModel.@Nullable Jump jump) {
    if (jump == null) {
      return;
    }
    if (model.inspectedProperty().get() instanceof Inspected.OneNode) {
      model.tabProperty().set(InspectorTab.of(jump.path()));
    }
    parts
        .fields()
        .input(jump.path())
        .ifPresent(
            it -> {
              FoldedFields.reveal(it);
              it.requestFocus();
              Reveal.in(scroll, it, false);
            });
  }

  private void enter() {
    body.requestFocus();
    body.requestFocusTraversal(TraversalDirection.NEXT);
  }

  private void pressed(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> does(event, model.context().wishes()::toCanvas);
      case Z -> does(event, event.isShiftDown() ? model.edits()::redo : model.edits()::undo);
      default -> {}
    }
  }

  private void escaped(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> does(event, model.context().wishes()::toCanvas);
      default -> {}
    }
  }

  private static void does(KeyEvent event, Runnable action) {
    event.consume();
    action.run();
  }
}
