package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.graph.GraphCanvas;
import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphMap;
import dev.wheelhouse.console.control.graph.ZoomBar;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import javafx.fxml.FXML;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The document as a graph, with what moves one's sight of it.
public final class DagGraphView {
  private final DagEditorModel model;
  private final EditorPicture picture;
  private final EditorWishes wishes;
  private final EditCommands edits;
  private final GraphMenus menus;
  private final EditorCommands commands;
  private final Texts texts;
  private final GraphCanvas canvas;

  @FXML private StackPane root;
  @FXML private StackPane surface;
  @FXML private StackPane empty;
  @FXML private StackPane zoom;
  @FXML private StackPane map;

  DagGraphView(
      DagEditorModel model,
      EditorPicture picture,
      EditorWishes wishes,
      EditCommands edits,
      EditorCommands commands,
      GraphMenus menus,
      Texts texts) {
    this.model = model;
    this.picture = picture;
    this.wishes = wishes;
    this.edits = edits;
    this.menus = menus;
    this.commands = commands;
    this.texts = texts;
    this.canvas = new GraphCanvas(new CanvasWishes(model, edits, menus, texts), texts);
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    canvas.setId("dag-canvas");
    surface.getChildren().add(canvas);
    menus.over(canvas);
    CardTips.over(canvas, picture);
    picture.picture().when(inScene).subscribe(it -> canvas.pictureProperty().set(it));
    canvas.readOnlyProperty().bind(model.readOnly());
    canvas.chosenProperty().subscribe((_, it) -> model.sight().chosenProperty().set(it));
    model.sight().chosenProperty().when(inScene).subscribe(this::choose);
    model.document().documentProperty().when(inScene).subscribe(this::emptiness);
    model.sight().viewProperty().when(inScene).subscribe(it -> show(it == EditorView.GRAPH));
    model.sight().revealProperty().when(inScene).subscribe((_, it) -> canvas.reveal(it.key()));
    model.sight().begunProperty().when(inScene).subscribe(_ -> commands.afterLayout(canvas::fit));
    wishes.zoomIn().timesProperty().when(inScene).subscribe((_, _) -> canvas.zoomIn());
    wishes.zoomOut().timesProperty().when(inScene).subscribe((_, _) -> canvas.zoomOut());
    wishes.fit().timesProperty().when(inScene).subscribe((_, _) -> canvas.fit());
    wishes.focusGraph().timesProperty().when(inScene).subscribe((_, _) -> canvas.requestFocus());
    zoom.getChildren().add(small(new ZoomBar(canvas, texts)));
    map.getChildren().add(small(new GraphMap(canvas)));
    canvas.setStill(commands.frame().theme()::reducedMotion);
    model.sight().viewProperty().when(inScene).subscribe(this::focus);
    commands.exports().pictures(canvas::image, picture.picture()::get);
  }

  /// No larger than it is, so that the canvas beside it can be reached.
  private static Region small(Region part) {
    part.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return part;
  }

  private void focus(EditorView view) {
    if (view == EditorView.GRAPH && model.deployedProperty().get() != null) {
      canvas.requestFocus();
    }
  }

  private void show(boolean on) {
    root.setVisible(on);
  }

  private void choose(Chosen wanted) {
    if (!wanted.equals(canvas.chosenProperty().get())) {
      canvas.choose(wanted);
    }
  }

  private void emptiness(DagDocument document) {
    var none = document.definition().nodes().isEmpty();
    var nothing = none && !model.readOnly().get();
    map.setVisible(!none);
    empty.setVisible(nothing);
    if (nothing && empty.getChildren().isEmpty()) {
      empty.getChildren().add(new EmptyDag(edits, model, texts));
    }
  }
}
