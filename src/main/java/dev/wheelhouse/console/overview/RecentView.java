package dev.wheelhouse.console.overview;

import dev.wheelhouse.console.control.BarStrip;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.LaneChart;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.control.TimeScale;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The runs of the last hour and three quarters as bars, and how many of each state there were.
public final class RecentView {
  private static final int SKELETON_ROWS = 4;
  private static final List<RunState> COUNTED =
      List.of(
          RunState.SUCCESS,
          RunState.FAILED,
          RunState.TIMEOUT,
          RunState.LOST,
          RunState.NEEDS_CONFIRMATION,
          RunState.RUNNING,
          RunState.CANCELED);

  private final OverviewModel overview;
  private final RecentModel model;
  private final Setting setting;

  @FXML private VBox root;
  @FXML private Label range;
  @FXML private HBox counts;
  @FXML private StackPane place;
  @FXML private StackPane content;
  @FXML private Label none;

  RecentView(OverviewModel overview, Setting setting) {
    this.overview = overview;
    this.model = overview.recent();
    this.setting = setting;
  }

  @FXML
  void initialize() {
    var chart =
        new LaneChart(
            new LaneChart.Words(
                setting.texts().get("recent.title"),
                time -> setting.formats().time(time, time),
                this::words),
            bar -> setting.links().open(new Link.ToRun(bar.run())));
    chart.setId("lane-chart");
    content.getChildren().addFirst(chart);
    CardBody.follow(place, model.feed(), overview.link(), SKELETON_ROWS, setting.texts());
    chart.hoverProperty().subscribe(over -> model.inUseProperty().set(over));
    var inScene = InScene.of(root);
    model.runsProperty().when(inScene).subscribe(_ -> show(chart));
    setting.clock().nowProperty().when(inScene).subscribe(_ -> tick(chart));
  }

  @FXML
  void openRuns() {
    setting.links().open(new Link.ToRuns(Set.of(), "", Duration.ZERO));
  }

  private void show(LaneChart chart) {
    var runs = model.runsProperty().get();
    if (runs == null) {
      return;
    }
    var empty = runs.lanes().isEmpty();
    none.setVisible(empty);
    chart.setVisible(!empty);
    range.setText(
        setting
            .texts()
            .get(
                runs.partly() ? "recent.range-partly" : "recent.range",
                setting.formats().time(runs.from(), setting.now()),
                runs.counts().values().stream().mapToLong(Long::longValue).sum(),
                RecentModel.MOST));
    counts
        .getChildren()
        .setAll(
            COUNTED.stream()
                .filter(state -> runs.counts().getOrDefault(state, 0L) > 0)
                .map(state -> count(state, runs.counts().getOrDefault(state, 0L)))
                .toList());
    tick(chart);
  }

  private Node count(RunState state, long number) {
    var style = StateStyle.of(state);
    var label = new Label(Formats.number(number), new StateIcon(setting.texts(), style));
    label.getStyleClass().addAll("small", "state-count");
    label.setAccessibleText(setting.texts().get(style.textKey()) + " " + number);
    return label;
  }

  /// The line of the present moment moves on with the clock, and stands still with the data.
  private void tick(LaneChart chart) {
    var runs = model.runsProperty().get();
    var outage = overview.link().outageProperty().get();
    if (runs != null) {
      var now = outage == null ? setting.now() : outage.answeredAt();
      chart.show(runs.lanes(), new TimeScale.Span(runs.from(), runs.until(), now, RecentRuns.STEP));
    }
  }

  /// The state comes first, as everywhere.
  private String words(BarStrip strip) {
    var texts = setting.texts();
    var bar = strip.worst();
    var formats = setting.formats();
    var state = texts.get(bar.state().textKey());
    var until = bar.until();
    var said =
        until == null
            ? texts.get("recent.bar-since", state, bar.run().toString(), formats.clock(bar.from()))
            : texts.get(
                "recent.bar",
                state,
                bar.run().toString(),
                formats.clock(bar.from()),
                formats.clock(until),
                formats.duration(Duration.between(bar.from(), until)));
    return strip.bars().size() == 1
        ? said
        : said + "\n" + texts.get("recent.strip", strip.bars().size());
  }
}
