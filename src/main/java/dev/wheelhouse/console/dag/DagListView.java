package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The document as a table of its nodes, each after its upstreams: the same graph for who can't see
/// the canvas. Selection and inspector are those of the graph.
public final class DagListView {
  private final DagEditorModel model;
  private final EditorPicture picture;
  private final EditorWishes wishes;
  private final Texts texts;
  private final ObservableList<NodeRow> rows = FXCollections.observableArrayList();
  private boolean following;

  @FXML private StackPane root;
  @FXML private TableView<NodeRow> table;

  DagListView(DagEditorModel model, EditorPicture picture, EditorWishes wishes, Texts texts) {
    this.model = model;
    this.picture = picture;
    this.wishes = wishes;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    table.setId("dag-nodes");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("dag.column-key", 160, NodeRow::key);
    column("dag.column-task", 100, NodeRow::task).setMaxWidth(160);
    var rule = column("dag.column-rule", 140, NodeRow::rule);
    column("dag.column-upstreams", 130, NodeRow::upstreams);
    var state = state();
    // Figures need the room, and say nothing of how a node starts.
    model
        .overlay()
        .modeProperty()
        .when(inScene)
        .subscribe(
            it -> {
              var figures = it == EditorMode.STATISTICS;
              rule.setVisible(!figures);
              state.setText(texts.get(figures ? "dag.mode-statistics" : "dag.column-state"));
            });
    table.setItems(rows);
    picture.picture().when(inScene).subscribe(_ -> fill());
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> selected());
    model.sight().chosenProperty().when(inScene).subscribe(this::choose);
    model.sight().viewProperty().when(inScene).subscribe(this::show);
    model.sight().revealProperty().when(inScene).subscribe((_, it) -> reveal(it.key()));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private TableColumn<NodeRow, String> column(
      String titleKey, double width, Function<NodeRow, String> of) {
    var column = new TableColumn<NodeRow, String>(texts.get(titleKey));
    column.setCellValueFactory(it -> new ReadOnlyObjectWrapper<>(of.apply(it.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellFactory(_ -> new TextCell());
    table.getColumns().add(column);
    return column;
  }

  /// Its whole text is in its tooltip.
  private static final class TextCell extends TableCell<NodeRow, String> {
    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
    }
  }

  private TableColumn<NodeRow, NodeRow> state() {
    var column = new TableColumn<NodeRow, NodeRow>();
    column.setCellValueFactory(it -> new ReadOnlyObjectWrapper<>(it.getValue()));
    column.setCellFactory(_ -> new StateCell());
    column.setPrefWidth(190);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  /// What the chosen mode says of a node, or what is wrong with it.
  private final class StateCell extends TableCell<NodeRow, NodeRow> {
    @Override
    protected void updateItem(@Nullable NodeRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(row == null ? null : row.detail());
      setTooltip(row == null || row.detail().isEmpty() ? null : new Tooltip(row.detail()));
      var state = row == null ? null : row.state();
      if (row != null && row.wrong()) {
        setGraphic(Icons.of("mdi2c-close-circle-outline", "in-row", "danger-icon"));
      } else {
        setGraphic(state == null ? null : new StateIcon(texts, state));
      }
    }
  }

  private void fill() {
    following = true;
    rows.setAll(NodeRow.all(model.document().document(), picture.picture().get(), picture.words()));
    following = false;
    choose(model.sight().chosenProperty().get());
  }

  private void selected() {
    if (!following) {
      Set<String> keys =
          List.copyOf(table.getSelectionModel().getSelectedItems()).stream()
              .filter(java.util.Objects::nonNull)
              .map(NodeRow::key)
              .collect(Collectors.toSet());
      model.sight().chosenProperty().set(new Chosen(keys, Set.of()));
    }
  }

  private void choose(Chosen chosen) {
    following = true;
    var selection = table.getSelectionModel();
    selection.clearSelection();
    for (var i = 0; i < rows.size(); i++) {
      if (chosen.keys().contains(rows.get(i).key())) {
        selection.select(i);
      }
    }
    following = false;
  }

  private void reveal(String key) {
    for (var i = 0; i < rows.size(); i++) {
      if (rows.get(i).key().equals(key)) {
        table.scrollTo(i);
      }
    }
  }

  private void show(EditorView view) {
    root.setVisible(view == EditorView.LIST);
    if (view == EditorView.LIST) {
      table.requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      event.consume();
      wishes.focusInspector().make();
    }
  }
}
