package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.FilterKeys;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.LoadingPane;
import dev.wheelhouse.console.control.Stale;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.OutageBanner;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Jobs screen: toolbar, filters, banners, and the table or what stands in its place.
public final class JobListView {
  private static final int SKELETON_ROWS = 12;

  private final JobsModel jobs;
  private final JobListModel model;
  private final Frame frame;
  private final JobWords words;
  private final ActionRegistry actions;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label total;
  @FXML private TextField search;
  @FXML private ToggleButton grouped;
  @FXML private HBox buttons;
  @FXML private VBox banner;
  @FXML private ProgressBar busy;
  @FXML private StackPane place;
  @FXML private TableView<JobRow> table;
  @FXML private StackPane message;
  @FXML private Button moved;
  @FXML private HBox marks;

  public JobListView(JobsModel jobs, Frame frame, JobWords words, ActionRegistry actions) {
    this.jobs = jobs;
    this.model = jobs.list();
    this.frame = frame;
    this.words = words;
    this.actions = actions;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    model.shownProperty().bind(inScene);
    new JobTable(table, jobs, frame.clock(), words).fill(frame.theme());
    table.visibleProperty().bind(model.phaseProperty().isEqualTo(JobListModel.Phase.ROWS));
    new JobMessages(message, model, frame.links(), actions, texts).follow();
    OutageBanner.show(banner, jobs.link(), frame.clock(), words.formats(), table.visibleProperty());
    jobs.link()
        .outageProperty()
        .when(inScene)
        .subscribe(outage -> Stale.mark(table, outage != null));
    toolbar();
    loading();
    JobMarksBar.fill(marks, jobs.marks(), actions, texts);
  }

  private void toolbar() {
    total.textProperty().bind(model.totalProperty().map(count -> count(count.longValue())));
    total.visibleProperty().bind(table.visibleProperty());
    total.managedProperty().bind(total.visibleProperty());
    search.textProperty().bindBidirectional(model.filter().textProperty());
    var keys = FilterKeys.of(search, root, table, jobs::escape);
    model.focusFilter().timesProperty().when(InScene.of(root)).subscribe((_, _) -> keys.focus());
    grouped.selectedProperty().bindBidirectional(model.filter().groupedProperty());
    buttons
        .getChildren()
        .setAll(
            new ActionButton(actions.get("import-jobs"), texts, "icon-only"),
            new ActionButton(actions.get("export-jobs"), texts, "icon-only"),
            new ActionButton(actions.get("run-job"), texts),
            new ActionButton(actions.get("new-dag"), texts),
            new ActionButton(actions.get("new-job"), texts, "primary"));
  }

  private String count(long jobs) {
    return model.totalIsFloor()
        ? texts.count("jobs.count-at-least", jobs)
        : texts.count("jobs.count", jobs);
  }

  private void loading() {
    var skeleton = new LoadingPane(SKELETON_ROWS);
    skeleton.loadingProperty().bind(model.phaseProperty().isEqualTo(JobListModel.Phase.LOADING));
    place.getChildren().add(1, skeleton);
    busy.visibleProperty().bind(model.busyProperty().and(table.visibleProperty()));
    moved.visibleProperty().bind(model.movedProperty().and(table.visibleProperty()));
  }

  @FXML
  void showMoved() {
    model.load();
  }
}
