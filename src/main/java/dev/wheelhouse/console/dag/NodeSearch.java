package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Finds nodes by key, job or type; Enter goes from one to the next.
final class NodeSearch extends HBox {
  private final DagEditorModel model;
  private final EditorWishes wishes;
  private final Texts texts;
  private final TextField field = new TextField();
  private final Label number = new Label();
  private final Button open = new Button("", Icons.of("mdi2m-magnify"));
  private final HBox box = new HBox(Icons.of("mdi2m-magnify"), field, number);
  private int at = -1;

  NodeSearch(DagEditorModel model, EditorWishes wishes, Texts texts) {
    this.model = model;
    this.wishes = wishes;
    this.texts = texts;
    getStyleClass().add("node-search");
    box.getStyleClass().addAll("search-field", "node-search-field");
    field.setId("find-node");
    field.setPromptText(texts.get("dag.find-hint"));
    field.setAccessibleText(texts.get("dag.find-hint"));
    number.getStyleClass().addAll("small", "mono", "muted");
    number.setMinWidth(USE_PREF_SIZE);
    open.getStyleClass().addAll("icon-only");
    open.setAccessibleText(texts.get("action.dag-find"));
    open.setOnAction(_ -> open());
    getChildren().setAll(open);
    field.textProperty().subscribe((_, _) -> typed());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    wishes.find().timesProperty().when(InScene.of(this)).subscribe((_, _) -> open());
  }

  private void open() {
    getChildren().setAll(box);
    field.requestFocus();
    field.selectAll();
  }

  private void close() {
    field.clear();
    getChildren().setAll(open);
    wishes.focusGraph().make();
  }

  private void typed() {
    at = -1;
    if (field.getText().isBlank()) {
      number.setText("");
    } else {
      go(1);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      go(event.isShiftDown() ? -1 : 1);
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    }
  }

  private void go(int by) {
    var found = found(field.getText().strip().toLowerCase(Locale.ROOT));
    if (found.isEmpty()) {
      number.setText(texts.get("dag.find-none"));
      return;
    }
    at = Math.floorMod(at + by, found.size());
    number.setText(at + 1 + "/" + found.size());
    model.sight().reveal(found.get(at));
  }

  private List<String> found(String text) {
    return model.document().document().definition().nodes().stream()
        .filter(it -> holds(it, text))
        .map(Node::key)
        .toList();
  }

  private boolean holds(Node node, String text) {
    var type = task(node).map(Task::type).orElse("");
    return (node.key() + "\n" + node.job() + "\n" + type).toLowerCase(Locale.ROOT).contains(text);
  }

  private Optional<Task> task(Node node) {
    var own = node.own();
    return own != null
        ? Optional.of(own.task())
        : Optional.ofNullable(model.jobs().knownProperty().get().get(node.job()))
            .map(it -> it.task());
  }
}
