package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.control.graph.GraphCanvas;
import dev.wheelhouse.console.dag.Part.Shelf;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// What can be put into a DAG: dragged onto the canvas or a wire, or inserted behind the selected
/// node by a double click, by Enter, or by its key.
public final class DagPaletteView {
  /// What a drag carries that brings a job that stands by itself.
  static final String EXISTING = "EXISTING";

  private final EditCommands edits;
  private final Texts texts;

  @FXML private TextField filter;
  @FXML private ScrollPane scroll;
  @FXML private VBox shelves;
  @FXML private Label hint;

  DagPaletteView(EditCommands edits, Texts texts) {
    this.edits = edits;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    filter.textProperty().subscribe(text -> fill(text.strip().toLowerCase(Locale.ROOT)));
    filter.setOnAction(_ -> first());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
    scroll.setFocusTraversable(false);
    hint.managedProperty().bind(hint.visibleProperty());
  }

  private void filterKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      event.consume();
      rows().stream().findFirst().ifPresent(Node::requestFocus);
    } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      event.consume();
      filter.clear();
    }
  }

  /// Enter in the filter takes the first that matches.
  private void first() {
    if (!filter.getText().isBlank()) {
      rows().stream().findFirst().ifPresent(row -> ((Entry) row.getUserData()).insert().run());
    }
  }

  /// What a row puts in.
  private record Entry(Runnable insert) {}

  private List<Node> rows() {
    return shelves.getChildren().stream().filter(it -> it.getUserData() instanceof Entry).toList();
  }

  private void fill(String text) {
    shelves.getChildren().clear();
    for (var shelf : Shelf.values()) {
      var rows =
          List.of(Part.values()).stream()
              .filter(it -> it.shelf() == shelf)
              .filter(it -> texts.get(it.textKey()).toLowerCase(Locale.ROOT).contains(text))
              .map(this::row)
              .toList();
      var existing = texts.get("dag.existing-job");
      var offersJobs = shelf == Shelf.TASKS && existing.toLowerCase(Locale.ROOT).contains(text);
      if (!rows.isEmpty() || offersJobs) {
        var heading = new Label(texts.get(shelf.textKey()));
        heading.getStyleClass().addAll("small", "medium", "muted", "shelf");
        shelves.getChildren().add(heading);
        shelves.getChildren().addAll(rows);
        if (offersJobs) {
          shelves.getChildren().add(existing(existing));
        }
      }
    }
    if (shelves.getChildren().isEmpty()) {
      var none = new Label(texts.get("dag.palette-none"));
      none.getStyleClass().addAll("small", "subtle");
      none.setWrapText(true);
      shelves.getChildren().add(none);
    }
  }

  private Node row(Part part) {
    var name = texts.get(part.textKey());
    var row = face(part.icon(), name, String.valueOf(part.letter()));
    row.setId("part-" + part.word());
    row.setUserData(new Entry(() -> edits.inserts().insert(part)));
    row.setAccessibleText(name + ", " + texts.get(part.sentenceKey()));
    Tooltip.install(row, new Tooltip(texts.get(part.sentenceKey())));
    row.setOnDragDetected(event -> drag(row, part.name(), event));
    behave(row, () -> edits.inserts().insert(part));
    return row;
  }

  private Node existing(String name) {
    var row = face("mdi2l-link-variant", name, "");
    row.setId("part-existing");
    row.setUserData(new Entry(edits.inserts()::askForShared));
    row.setAccessibleText(name);
    Tooltip.install(row, new Tooltip(texts.get("dag.existing-job-says")));
    row.setOnDragDetected(event -> drag(row, EXISTING, event));
    behave(row, edits.inserts()::askForShared);
    return row;
  }

  private static HBox face(String icon, String name, String key) {
    var square = new StackPane(Icons.of(icon));
    square.getStyleClass().add("part-icon");
    var words = new Label(name);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(Icons.of("mdi2d-drag-vertical", "grip"), square, words);
    if (!key.isEmpty()) {
      row.getChildren().add(new KeyCaps(List.of(key)));
    }
    row.getStyleClass().add("part");
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    return row;
  }

  private void behave(HBox row, Runnable insert) {
    row.setOnMouseClicked(
        event -> {
          row.requestFocus();
          if (event.getClickCount() == 2) {
            insert.run();
          }
        });
    row.setOnKeyPressed(
        event -> {
          switch (event.getCode()) {
            case ENTER, SPACE -> done(event, insert);
            case DOWN -> done(event, () -> move(row, 1));
            case UP -> done(event, () -> move(row, -1));
            default -> {}
          }
        });
  }

  private static void done(KeyEvent event, Runnable does) {
    event.consume();
    does.run();
  }

  private void move(Node from, int by) {
    var rows = rows();
    var to = rows.indexOf(from) + by;
    if (to >= 0 && to < rows.size()) {
      rows.get(to).requestFocus();
    } else if (to < 0) {
      filter.requestFocus();
    }
  }

  private static void drag(HBox row, String what, MouseEvent event) {
    event.consume();
    var content = new ClipboardContent();
    content.put(GraphCanvas.DRAGGED, what);
    var board = row.startDragAndDrop(TransferMode.COPY);
    var look = new SnapshotParameters();
    look.setFill(Color.TRANSPARENT);
    board.setDragView(row.snapshot(look, null), event.getX(), event.getY());
    board.setContent(content);
  }
}
