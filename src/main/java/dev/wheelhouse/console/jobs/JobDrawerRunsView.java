package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.RunId;
import java.time.Duration;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the job did lately: a bar for each of its last runs, their usual duration, and the newest
/// ones as rows that lead to them.
public final class JobDrawerRunsView {
  private static final int MOST = 10;

  private final JobDrawerModel model;
  private final ClockModel clock;
  private final JobWords words;
  private final Links links;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label summary;
  @FXML private StackPane chart;
  @FXML private HBox legend;
  @FXML private HBox heads;
  @FXML private VBox runs;

  public JobDrawerRunsView(JobDrawerModel model, ClockModel clock, JobWords words, Links links) {
    this.model = model;
    this.clock = clock;
    this.words = words;
    this.links = links;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    model.contentProperty().when(InScene.of(root)).subscribe(this::show);
  }

  private void show(@Nullable JobContent shown) {
    var detail = shown == null ? null : shown.detail();
    var last = detail == null ? List.<RunView>of() : detail.lastRuns();
    runs.getChildren().setAll(last.stream().limit(MOST).map(this::row).toList());
    heads.setVisible(!last.isEmpty());
    heads.setManaged(!last.isEmpty());
    var ended = detail != null && detail.durations().runs() > 0;
    chart.setVisible(ended);
    chart.setManaged(ended);
    legend.setVisible(ended);
    legend.setManaged(ended);
    summary.setText(detail == null ? "" : summary(detail));
    if (detail != null && ended) {
      chart.getChildren().setAll(new DurationChart(detail, words, this::open));
      legend.getChildren().setAll(legend(detail.durations()));
    }
  }

  private String summary(JobDetail detail) {
    var durations = detail.durations();
    if (durations.runs() == 0) {
      return detail.lastRuns().isEmpty() ? texts.get("jobs.never-ran") : "";
    }
    var rate = Formats.percent((double) durations.succeeded() / durations.runs());
    return texts.get("jobs.success-rate", rate, durations.succeeded(), durations.runs());
  }

  private List<Node> legend(JobDetail.Durations durations) {
    return List.of(
        key("median", "jobs.median", durations.median()), key("p95", "jobs.p95", durations.p95()));
  }

  private Node key(String styleClass, String textKey, Duration duration) {
    var label = new Label(texts.get(textKey, words.formats().duration(duration)));
    label.getStyleClass().addAll("tiny", "muted");
    label.setMinWidth(Label.USE_PREF_SIZE);
    var line = new Region();
    line.getStyleClass().addAll("line", styleClass);
    var key = new HBox(line, label);
    key.getStyleClass().addAll("duration-key", styleClass);
    return key;
  }

  private Node row(RunView view) {
    var run = view.run();
    var style = StateStyle.of(run.state());
    var zone = words.in(run.origin().zone());
    var when = mono(zone.time(run.origin().logicalTime(), clock.now()), "when");
    var number = mono(run.id().toString(), "run-number");
    var word = new Label(words.word(run.state()));
    word.getStyleClass().addAll("state-word", style.styleClass());
    HBox.setHgrow(word, Priority.ALWAYS);
    word.setMaxWidth(Double.MAX_VALUE);
    var took = mono("", "took");
    clock
        .nowProperty()
        .map(now -> JobWords.took(run.status(), now))
        .when(InScene.of(took))
        .subscribe(took::setText);
    var attempts = mono(Integer.toString(run.status().attempts()), "attempts");
    var row = FactRow.of(new StateIcon(texts, style), word, when, took, attempts, number);
    row.setId("run-" + run.id().value());
    row.setAccessibleText(String.join(", ", word.getText(), number.getText(), when.getText()));
    row.setOnAction(_ -> open(run.id()));
    Tips.onHover(row, () -> words.timeInFull(JobWords.began(view)));
    return row;
  }

  private void open(RunId run) {
    links.open(new Link.ToRun(run));
  }

  private static Label mono(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().addAll("mono", styleClass);
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
