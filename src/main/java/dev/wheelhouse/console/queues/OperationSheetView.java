package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.OperationItem;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.FailurePane;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.OperationWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationState;
import java.util.ArrayList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet of a bulk operation: how far it is, who asked for it and why, and what became of each
/// of its runs.
public final class OperationSheetView {
  private final OperationSheetModel model;
  private final Frame frame;
  private final QueueWords words;
  private final OperationWords operations;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label title;
  @FXML private Label asked;
  @FXML private ProgressBar progress;
  @FXML private Label state;
  @FXML private HBox filters;
  @FXML private ListView<OperationItem> items;
  @FXML private StackPane message;
  @FXML private Label rest;
  @FXML private HBox buttons;

  OperationSheetView(OperationSheetModel model, Frame frame, QueueWords words) {
    this.model = model;
    this.frame = frame;
    this.words = words;
    this.operations = new OperationWords(words.texts());
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    model.shownProperty().bind(inScene);
    items.setItems(model.items());
    items.setCellFactory(_ -> new ItemCell());
    model.operationProperty().when(inScene).subscribe(this::show);
    model.stateProperty().when(inScene).subscribe(_ -> show(model.operationProperty().get()));
    model.totalProperty().when(inScene).subscribe(_ -> rest());
    model.problemProperty().when(inScene).subscribe(_ -> problem());
  }

  private void show(@Nullable OperationView operation) {
    progress.setProgress(0);
    if (operation == null) {
      return;
    }
    var counts = operation.counts();
    title.setText(operations.title(operation));
    state.setText(
        operation.state().ended()
            ? operations.state(operation) + " · " + operations.outcome(operation)
            : operations.state(operation));
    asked.setText(askedFor(operation));
    progress.setProgress(counts.total() == 0 ? 0 : (double) counts.ended() / counts.total());
    progress.setAccessibleText(state.getText());
    filters(operation);
    buttons(operation);
    rest();
  }

  private String askedFor(OperationView operation) {
    var at = words.formats().time(operation.createdAt(), frame.clock().now());
    var by = texts.get("bulk.asked-by", operation.who(), at);
    var approved =
        operation.approvedBy().isEmpty()
            ? ""
            : " · " + texts.get("bulk.approved-by", operation.approvedBy());
    return by + approved + (operation.reason().isEmpty() ? "" : " · " + operation.reason());
  }

  private void filters(OperationView operation) {
    var counts = operation.counts();
    var chips = new ArrayList<ToggleButton>();
    chips.add(chip(null, texts.get("bulk.all-items"), counts.total()));
    for (var kind : ItemState.values()) {
      var number =
          switch (kind) {
            case WAITING -> counts.waiting();
            case UNDER_WAY -> counts.underWay();
            case SUCCEEDED -> counts.succeeded();
            case FAILED -> counts.failed();
            case REFUSED -> counts.refused();
            case NOT_DONE -> counts.notDone();
          };
      if (number > 0 || kind == model.stateProperty().get()) {
        chips.add(chip(kind, operations.word(kind), number));
      }
    }
    var focused = filters.getChildren().stream().filter(it -> it.isFocused()).findFirst();
    filters.getChildren().setAll(chips);
    focused
        .flatMap(was -> chips.stream().filter(it -> it.getId().equals(was.getId())).findFirst())
        .ifPresent(ToggleButton::requestFocus);
  }

  private ToggleButton chip(@Nullable ItemState kind, String word, long number) {
    var chip = new ToggleButton(word + " " + Formats.number(number));
    chip.setId(kind == null ? "items-all" : "items-" + kind);
    chip.setSelected(model.stateProperty().get() == kind);
    chip.setOnAction(
        _ -> {
          chip.setSelected(true);
          model.stateProperty().set(kind);
        });
    return chip;
  }

  private void buttons(OperationView operation) {
    var shown = new ArrayList<Button>();
    if (operation.state() == OperationState.AWAITS_APPROVAL) {
      shown.add(
          button(
              "approve",
              "bulk.approve",
              "mdi2c-check",
              Command.ApproveOperation.class,
              () -> frame.engineOperations().approve(operation, this::answered)));
    }
    if (!operation.state().ended() && operation.state() != OperationState.CANCELING) {
      shown.add(
          button(
              "cancel-operation",
              "bulk.cancel",
              "mdi2c-cancel",
              Command.CancelOperation.class,
              () -> frame.engineOperations().cancel(operation, this::answered)));
    }
    var before = buttons.getChildren().stream().map(it -> it.getId()).toList();
    if (!before.equals(shown.stream().map(Button::getId).toList())) {
      buttons.getChildren().setAll(shown);
    }
  }

  private Button button(String id, String textKey, String icon, Class<?> right, Runnable does) {
    var button = FailurePane.button(textKey, icon, does, texts);
    button.setId(id);
    button.getStyleClass().add("large");
    var why = frame.rights().obstacle(right, texts).get();
    button.setDisable(!why.isEmpty());
    button.setTooltip(why.isEmpty() ? null : new Tooltip(why));
    return button;
  }

  private void answered(Answer<OperationView> answer) {
    switch (answer) {
      case Answer.Done<OperationView> _ -> {}
      case Answer.Rejected<OperationView>(var fault) -> state.setText(Faults.words(fault, texts));
      case Answer.Unknown<OperationView>(var fault) -> state.setText(Faults.words(fault, texts));
    }
    model.look();
  }

  private void rest() {
    var left = model.totalProperty().get() - model.items().size();
    rest.setText(left > 0 ? texts.count("bulk.items-left", left) : "");
  }

  private void problem() {
    var fault = model.problemProperty().get();
    message.getChildren().clear();
    if (fault != null && model.items().isEmpty()) {
      message
          .getChildren()
          .add(FailurePane.of(texts.get("bulk.not-loaded"), fault, model::look, texts));
    }
    message.setVisible(!message.getChildren().isEmpty());
  }

  /// What became of one run.
  private final class ItemCell extends ListCell<OperationItem> {
    private final Label name = new Label();
    private final Label what = new Label();
    private final Label said = new Label();
    private final Hyperlink run = new Hyperlink();
    private final HBox row = new HBox(what, name, said, run);

    ItemCell() {
      row.getStyleClass().add("operation-item");
      what.getStyleClass().addAll("small", "item-state");
      name.setMinWidth(80);
      said.getStyleClass().addAll("small", "muted");
      said.setMinWidth(0);
      said.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(said, Priority.ALWAYS);
      run.getStyleClass().add("mono");
      run.setMinWidth(USE_PREF_SIZE);
      run.setFocusTraversable(false);
      setText(null);
    }

    @Override
    protected void updateItem(@Nullable OperationItem item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(item == null || empty ? null : row);
      if (item != null && !empty) {
        show(item);
      }
    }

    private void show(OperationItem item) {
      name.setText(item.name());
      what.setText(operations.word(item.state()));
      what.setGraphic(Icons.of(icon(item.state()), "in-row", styleClass(item.state())));
      said.setText(item.said());
      said.setTooltip(item.said().isEmpty() ? null : new Tooltip(item.said()));
      var shown = item.made() == null ? item.run() : item.made();
      run.setText(shown.toString());
      run.setOnAction(
          _ -> {
            frame.shell().closeDialog();
            frame.links().open(new Link.ToRun(shown));
          });
      setAccessibleText(what.getText() + ", " + item.name() + ", " + shown + ", " + item.said());
    }

    private static String icon(ItemState state) {
      return switch (state) {
        case WAITING -> "mdi2c-circle-outline";
        case UNDER_WAY -> "mdi2p-play";
        case SUCCEEDED -> "mdi2c-check-circle";
        case FAILED -> "mdi2c-close-octagon";
        case REFUSED -> "mdi2a-alert-circle-outline";
        case NOT_DONE -> "mdi2c-cancel";
      };
    }

    private static String styleClass(ItemState state) {
      return switch (state) {
        case SUCCEEDED -> "success-icon";
        case FAILED -> "danger-icon";
        case REFUSED -> "warning-icon";
        case WAITING, UNDER_WAY, NOT_DONE -> "muted-icon";
      };
    }
  }
}
