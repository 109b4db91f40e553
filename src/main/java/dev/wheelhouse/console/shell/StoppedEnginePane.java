package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page in place of every screen while the engine of this process is stopped: why, its last
/// words, and the ways on.
final class StoppedEnginePane extends StackPane {
  private final StoppedEngineModel model;
  private final ToastModel toasts;
  private final Texts texts;

  StoppedEnginePane(StoppedEngineModel model, ToastModel toasts, Texts texts) {
    this.model = model;
    this.toasts = toasts;
    this.texts = texts;
    getStyleClass().add("stopped-engine");
    getChildren().setAll(card());
    var inScene = InScene.of(this);
    model.shown().when(inScene).subscribe(this::setVisible);
  }

  private VBox card() {
    var title = label(texts.get("stopped.title"), "h1");
    var reason = label("");
    reason.textProperty().bind(model.engine().problemProperty().map(this::words).orElse(""));
    var calm = label(texts.get("stopped.calm"), "muted");
    var card = new VBox(Icons.of("mdi2d-database-alert-outline"), title, reason, calm);
    card.getStyleClass().addAll("card", "stopped-card");
    if (model.hosted()) {
      card.getChildren().addAll(lastLine(), buttons());
    }
    card.setMaxHeight(USE_PREF_SIZE);
    return card;
  }

  private String words(@Nullable Exception problem) {
    return problem == null ? "" : Faults.words(problem, texts);
  }

  private VBox lastLine() {
    var line = label("", "mono");
    line.textProperty().bind(model.lastLineProperty());
    var box = new VBox(label(texts.get("stopped.last-line"), "small", "medium", "muted"), line);
    box.getStyleClass().add("stopped-log");
    box.visibleProperty().bind(model.lastLineProperty().isNotEmpty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private HBox buttons() {
    var start = new Button(texts.get("stopped.start"), Icons.of("mdi2p-play"));
    start.setId("start-engine");
    start.getStyleClass().addAll("primary", "large");
    start.setOnAction(_ -> model.start());
    var folder = new Button(texts.get("stopped.open-folder"), Icons.of("mdi2f-folder-outline"));
    folder.setId("open-folder");
    folder.getStyleClass().add("large");
    folder.setOnAction(
        _ ->
            model.openFolder(
                path -> toasts.show(Toast.error(texts.get("stopped.no-folder"), path))));
    var row = new HBox(start, folder);
    row.getStyleClass().add("actions");
    return row;
  }

  private static Label label(String text, String... styleClasses) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
