package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.LoadingPane;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Theme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The table of runs with its toolbar.
public final class RunListView {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("dag");
  private static final int SKELETON_ROWS = 12;

  private final RunsModel runs;
  private final RunListModel model;
  private final ClockModel clock;
  private final Theme theme;
  private final RunWords words;
  private final ActionRegistry actions;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label total;
  @FXML private MenuButton states;
  @FXML private TextField job;
  @FXML private Button clear;
  @FXML private HBox ranges;
  @FXML private HBox buttons;
  @FXML private VBox banner;
  @FXML private ProgressBar busy;
  @FXML private StackPane place;
  @FXML private TableView<RunRow> table;
  @FXML private StackPane message;
  @FXML private Button unseen;

  private boolean keyStillDown;
  private final SimpleBooleanProperty pointerOnRows = new SimpleBooleanProperty();

  public RunListView(
      RunsModel runs, ClockModel clock, Theme theme, RunWords words, ActionRegistry actions) {
    this.runs = runs;
    this.model = runs.list();
    this.clock = clock;
    this.theme = theme;
    this.words = words;
    this.actions = actions;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    var inScene = root.sceneProperty().isNotNull();
    model.shownProperty().unbind();
    model.shownProperty().bind(inScene);
    toolbar();
    table();
    var loading = new LoadingPane(SKELETON_ROWS);
    loading
        .loadingProperty()
        .bind(model.phaseProperty().isEqualTo(RunListModel.Phase.LOADING).and(inScene));
    place.getChildren().add(1, loading);
    table.visibleProperty().bind(model.phaseProperty().isEqualTo(RunListModel.Phase.ROWS));
    model.phaseProperty().when(inScene).subscribe(this::showMessage);
    model.problemProperty().when(inScene).subscribe(_ -> showMessage(phase()));
    busy.visibleProperty().bind(model.busyProperty().and(table.visibleProperty()));
    OutageBanner.show(banner, runs.link(), clock, words, table.visibleProperty());
    model
        .link()
        .outageProperty()
        .when(inScene)
        .subscribe(outage -> Stale.mark(table, outage != null));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, _ -> keyStillDown = false);
  }

  private void toolbar() {
    var inScene = root.sceneProperty().isNotNull();
    total
        .textProperty()
        .bind(model.totalProperty().map(count -> texts.count("runs.count", count.longValue())));
    total.visibleProperty().bind(table.visibleProperty());
    total.managedProperty().bind(total.visibleProperty());
    new StateMenu(states, model, words).fill();
    job.textProperty().bindBidirectional(model.filter().jobProperty());
    model.filterWishesProperty().when(inScene).subscribe((_, _) -> focusFilter());
    job.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    clear.visibleProperty().bind(model.filter().narrow());
    clear.managedProperty().bind(clear.visibleProperty());
    buttons.getChildren().add(new ActionButton(actions.get("run-job"), texts));
    var group = new ToggleGroup();
    for (var range : TimeRange.values()) {
      ranges.getChildren().add(RangeButton.of(range, group, model.filter(), texts));
    }
    ranges.getChildren().getFirst().getStyleClass().add("first");
    ranges.getChildren().getLast().getStyleClass().add("last");
  }

  private void table() {
    var columns = new RunColumns(table, words, clock.nowProperty());
    columns.addAll(model);
    table.setItems(model.rows());
    table.setRowFactory(_ -> new Row());
    var inScene = root.sceneProperty().isNotNull();
    theme.scaleProperty().when(inScene).subscribe(columns::scale);
    var selection = table.getSelectionModel();
    selection.selectedItemProperty().subscribe(row -> model.selectedProperty().set(row));
    model.selectedProperty().when(inScene).subscribe(this::select);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedOnTable);
    table.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> pointerOnRows.set(false));
    var sight = new RowsInSight(table, model::inSight);
    model.inUseProperty().bind(Bindings.or(pointerOnRows, sight.firstRowProperty().greaterThan(0)));
    unseen
        .visibleProperty()
        .bind(model.unseenProperty().greaterThan(0).and(table.visibleProperty()));
    unseen
        .textProperty()
        .bind(model.unseenProperty().map(count -> texts.count("runs.unseen", count.intValue())));
  }

  private void select(@Nullable RunRow row) {
    var selection = table.getSelectionModel();
    if (row == null) {
      selection.clearSelection();
    } else if (!row.equals(selection.getSelectedItem())) {
      selection.select(row);
    }
  }

  private void focusFilter() {
    keyStillDown = true;
    job.requestFocus();
  }

  /// The key that leads into the field is no part of the text.
  private void typed(KeyEvent event) {
    if (keyStillDown) {
      keyStillDown = false;
      event.consume();
    }
  }

  @FXML
  void clearFilter() {
    model.filter().clear();
  }

  @FXML
  void showUnseen() {
    model.showUnseen();
    table.scrollTo(0);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
      event.consume();
      job.requestFocus();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      runs.escape();
      table.requestFocus();
    }
  }

  private void pressedOnTable(KeyEvent event) {
    var row = table.getSelectionModel().getSelectedItem();
    if (row == null && event.getCode() == KeyCode.DOWN) {
      event.consume();
      table.getSelectionModel().selectFirst();
      table.scrollTo(0);
      return;
    }
    if (row == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    var open = row.openProperty().get();
    switch (event.getCode()) {
      case ENTER -> runs.openSelected();
      case SPACE -> model.toggle(row);
      case RIGHT -> openOrClose(row, !open);
      case LEFT -> openOrClose(row, open);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void openOrClose(RunRow row, boolean changes) {
    if (changes) {
      model.toggle(row);
    }
  }

  private RunListModel.Phase phase() {
    return model.phaseProperty().get();
  }

  private void showMessage(RunListModel.Phase phase) {
    message.getChildren().clear();
    switch (phase) {
      case LOADING, ROWS -> {}
      case NOTHING_YET -> message.getChildren().add(nothingYet());
      case HIDDEN -> message.getChildren().add(hidden());
      case FAILED -> message.getChildren().add(failed());
    }
    message.setVisible(!message.getChildren().isEmpty());
  }

  private Node nothingYet() {
    return MessagePane.empty(
        "mdi2c-chart-timeline", texts.get("runs.nothing-yet"), texts.get("runs.nothing-yet-hint"));
  }

  private Node hidden() {
    return MessagePane.empty(
        "mdi2f-filter-outline",
        texts.get("runs.hidden"),
        texts.count("runs.hidden-count", model.hiddenProperty().get()),
        button("runs.clear-filter", "mdi2f-filter-remove-outline", this::clearFilter));
  }

  private Node failed() {
    var fault = model.problemProperty().get();
    var said = fault == null ? "" : Faults.words(fault, texts);
    return MessagePane.error(
        texts.get("runs.not-loaded"),
        said,
        button("runs.try-again", "mdi2r-refresh", model::load),
        button(
            "runs.copy-details",
            "mdi2c-content-copy",
            () -> copy(fault == null ? "" : fault.code() + "\n" + fault.message())));
  }

  private Button button(String textKey, String icon, Runnable does) {
    var button = new Button(texts.get(textKey), Icons.of(icon));
    button.setOnAction(_ -> does.run());
    return button;
  }

  private static void copy(String words) {
    var content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// A row: a click opens the drawer, and the pointer on it keeps all rows where they are.
  private final class Row extends TableRow<RunRow> {
    Row() {
      setOnMouseClicked(this::clicked);
      hoverProperty().subscribe(over -> hovered(over));
      itemProperty()
          .flatMap(RunRow::viewProperty)
          .subscribe(
              view -> setAccessibleText(view == null ? "" : words.accessible(view, clock.now())));
    }

    @Override
    protected void updateItem(@Nullable RunRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(GROUP, row != null && row.dagRun());
    }

    private void hovered(boolean over) {
      if (over) {
        pointerOnRows.set(!isEmpty());
      }
    }

    private void clicked(MouseEvent event) {
      if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
        runs.openSelected();
      }
    }
  }
}
