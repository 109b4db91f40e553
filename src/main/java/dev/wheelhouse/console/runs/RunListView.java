package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.FilterKeys;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.LoadingPane;
import dev.wheelhouse.console.control.Stale;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.OutageBanner;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Theme;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Runs screen: toolbar, banner, and the table or what stands in its place.
public final class RunListView {
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
    var inScene = InScene.of(root);
    model.shownProperty().bind(inScene);
    new RunTable(table, runs, clock, words).fill(theme);
    table.visibleProperty().bind(model.phaseProperty().isEqualTo(RunListModel.Phase.ROWS));
    new RunMessages(message, model, texts).follow();
    OutageBanner.show(banner, runs.link(), clock, words.formats(), table.visibleProperty());
    runs.link()
        .outageProperty()
        .when(inScene)
        .subscribe(outage -> Stale.mark(table, outage != null));
    toolbar();
    loading();
    unseen();
  }

  private void toolbar() {
    var filter = model.filter();
    total
        .textProperty()
        .bind(model.totalProperty().map(count -> texts.count("runs.count", count.longValue())));
    total.visibleProperty().bind(table.visibleProperty());
    total.managedProperty().bind(total.visibleProperty());
    new StateMenu(states, model, words).fill();
    job.textProperty().bindBidirectional(filter.jobProperty());
    var keys = FilterKeys.of(job, root, table, runs::escape);
    model.focusFilter().timesProperty().when(InScene.of(root)).subscribe((_, _) -> keys.focus());
    clear.visibleProperty().bind(filter.narrow());
    clear.managedProperty().bind(clear.visibleProperty());
    buttons.getChildren().add(new ActionButton(actions.get("run-job"), texts));
    var group = new ToggleGroup();
    for (var range : TimeRange.values()) {
      ranges.getChildren().add(RangeButton.of(range, group, filter, texts));
    }
    ranges.getChildren().getFirst().getStyleClass().add("first");
    ranges.getChildren().getLast().getStyleClass().add("last");
  }

  private void loading() {
    var skeleton = new LoadingPane(SKELETON_ROWS);
    skeleton.loadingProperty().bind(model.phaseProperty().isEqualTo(RunListModel.Phase.LOADING));
    place.getChildren().add(1, skeleton);
    busy.visibleProperty().bind(model.busyProperty().and(table.visibleProperty()));
  }

  private void unseen() {
    var some = model.unseenProperty().greaterThan(0);
    unseen.visibleProperty().bind(some.and(table.visibleProperty()));
    unseen
        .textProperty()
        .bind(model.unseenProperty().map(count -> texts.count("runs.unseen", count.intValue())));
  }

  @FXML
  void clearFilter() {
    model.filter().clear();
  }

  @FXML
  void showUnseen() {
    model.load();
    table.scrollTo(0);
  }
}
