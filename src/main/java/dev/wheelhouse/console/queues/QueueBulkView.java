package dev.wheelhouse.console.queues;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The bar for what is ticked: what the usual act would do, in four cells, and the acts.
public final class QueueBulkView {
  private final QueuesModel queues;
  private final BulkModel bulk;
  private final ActionRegistry actions;
  private final OutlookWords outlooks;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label moved;
  @FXML private HBox cells;
  @FXML private Label selected;
  @FXML private Hyperlink all;
  @FXML private HBox buttons;
  @FXML private MenuButton how;

  QueueBulkView(QueuesModel queues, ActionRegistry actions, QueueWords words) {
    this.queues = queues;
    this.bulk = queues.bulk();
    this.actions = actions;
    this.outlooks = new OutlookWords(words);
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    var some = bulk.countProperty().greaterThan(0);
    root.visibleProperty().bind(some);
    root.managedProperty().bind(some);
    moved.visibleProperty().bind(bulk.movedOnProperty());
    moved.managedProperty().bind(moved.visibleProperty());
    selected
        .textProperty()
        .bind(bulk.countProperty().map(it -> texts.count("queues.selected", it.longValue())));
    queues.list().roundProperty().when(inScene).subscribe(_ -> offerAll());
    bulk.picksProperty().when(inScene).subscribe(_ -> offerAll());
    bulk.outlookProperty().when(inScene).subscribe(_ -> cells());
    bulk.problemProperty().when(inScene).subscribe(_ -> cells());
    bulk.canaryProperty().when(inScene).subscribe(_ -> cells());
    bulk.countProperty().when(inScene).subscribe(_ -> counted());
    queues.list().filter().queueProperty().when(inScene).subscribe(_ -> acts());
    how();
  }

  private void counted() {
    offerAll();
    acts();
  }

  private void offerAll() {
    var picks = bulk.picksProperty().get();
    var whole = picks.all() && picks.except().isEmpty();
    var total = queues.list().total();
    all.setText(texts.count("queues.select-all", total));
    all.setVisible(!whole && bulk.countProperty().get() < total);
    all.setManaged(all.isVisible());
  }

  private void cells() {
    var outlook = bulk.outlookProperty().get();
    var fault = bulk.problemProperty().get();
    if (fault != null) {
      show(
          List.of(
              new OutlookWords.Cell(
                  texts.get("queues.no-preview"), Faults.words(fault, texts), true)));
    } else if (outlook == null) {
      var waiting = new OutlookWords.Cell(texts.get("queues.looking"), "", false);
      show(List.of(waiting));
    } else {
      var count = bulk.countProperty().get();
      show(
          List.of(
              outlooks.what(outlook, count),
              outlooks.unblocks(outlook),
              outlooks.pace(outlook, canary()),
              outlooks.effects(outlook, queues.link().now())));
    }
  }

  private boolean canary() {
    return bulk.canaryProperty().get() && bulk.countProperty().get() > 1 && replays();
  }

  private boolean replays() {
    return queues.list().filter().queueProperty().get() == Queue.DEAD_LETTERS;
  }

  private void show(List<OutlookWords.Cell> shown) {
    cells.getChildren().setAll(shown.stream().map(this::cell).toList());
  }

  private Node cell(OutlookWords.Cell said) {
    var title = new Label(said.title());
    title.getStyleClass().addAll("small", "cell-title");
    var detail = new Label(said.detail());
    detail.getStyleClass().addAll("small", "muted");
    var cell = new VBox(title, detail);
    cell.getStyleClass().add("bulk-cell");
    if (said.warning()) {
      cell.getStyleClass().add("warning");
    }
    for (var label : List.of(title, detail)) {
      label.setMinWidth(0);
      label.setTooltip(label.getText().isEmpty() ? null : new Tooltip(label.getText()));
    }
    cell.setMinWidth(0);
    cell.setPrefWidth(100);
    HBox.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }

  private void acts() {
    var count = bulk.countProperty().get();
    if (replays()) {
      buttons
          .getChildren()
          .setAll(
              new ActionButton(actions.get("queue-skip"), texts),
              new ActionButton(actions.get("queue-discard"), texts, "danger-quiet"),
              numbered("queue-replay", "queues.replay", count));
    } else {
      buttons.getChildren().setAll(numbered("queue-retry", "queues.retry-confirm", count));
    }
    how.setVisible(replays());
    how.setManaged(replays());
    cells();
  }

  private Button numbered(String action, String textKey, long count) {
    var button = new ActionButton(actions.get(action), texts, "primary");
    button.setText(texts.get(textKey, count, Formats.number(count)));
    return button;
  }

  private void how() {
    var group = new ToggleGroup();
    var first = new RadioMenuItem(texts.get("queues.how-canary"));
    first.setId("how-canary");
    var atOnce = new RadioMenuItem(texts.get("queues.how-at-once"));
    atOnce.setId("how-at-once");
    first.setToggleGroup(group);
    atOnce.setToggleGroup(group);
    first.setOnAction(_ -> bulk.canaryProperty().set(true));
    atOnce.setOnAction(_ -> bulk.canaryProperty().set(false));
    bulk.canaryProperty()
        .when(InScene.of(root))
        .subscribe(
            canary -> {
              first.setSelected(canary);
              atOnce.setSelected(!canary);
            });
    var one = bulk.countProperty().isEqualTo(1);
    first.disableProperty().bind(one);
    atOnce.disableProperty().bind(one);
    var parameters = ActionButton.menuItem(actions.get("queue-parameters"), texts);
    how.getItems().setAll(first, atOnce, parameters);
    how.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::howWords, bulk.canaryProperty(), bulk.countProperty()));
  }

  private String howWords() {
    if (bulk.countProperty().get() <= 1) {
      return texts.get("queues.how-one");
    }
    return texts.get(bulk.canaryProperty().get() ? "queues.canary-first" : "queues.all-at-once");
  }

  @FXML
  void clear() {
    bulk.clear();
  }

  @FXML
  void selectAll() {
    bulk.all();
  }
}
