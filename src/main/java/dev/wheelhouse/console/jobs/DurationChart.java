package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A bar for each of the last runs that ended, oldest first, as high as it took long; what did not
/// succeed has its state's icon on top, as far as there is room. Two lines show the usual duration
/// and the 95th of a hundred.
final class DurationChart extends Region {
  private static final double HEIGHT = 64;
  private static final double ICON = 10;
  private static final double GAP = 1;
  private static final double WIDEST = 14;

  private final List<Bar> bars = new ArrayList<>();
  private final Region median = line("median");
  private final Region p95 = line("p95");
  private final Duration medianTook;
  private final Duration p95Took;
  private final double longest;

  private record Bar(Region bar, StateIcon icon, Duration took, RunState state) {}

  /// @param open shows a run
  DurationChart(JobDetail detail, JobWords words, Consumer<RunId> open) {
    var durations = detail.durations();
    medianTook = durations.median();
    p95Took = durations.p95();
    longest = Math.max(1, durations.longest().toMillis());
    getStyleClass().add("duration-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(
        words
            .texts()
            .get(
                "jobs.chart",
                durations.runs(),
                words.formats().duration(medianTook),
                words.formats().duration(p95Took)));
    for (var run : detail.lastRuns().reversed()) {
      if (run.run().state().terminal() && run.run().status().startedAt() != null) {
        bars.add(bar(run, words, open));
      }
    }
    bars.forEach(it -> getChildren().addAll(it.bar(), it.icon()));
    getChildren().addAll(median, p95);
  }

  private static Bar bar(RunView view, JobWords words, Consumer<RunId> open) {
    var run = view.run();
    var style = StateStyle.of(run.state());
    var bar = new Region();
    bar.getStyleClass().addAll("duration-bar", style.styleClass());
    bar.setOnMouseClicked(_ -> open.accept(run.id()));
    bar.setOnMouseEntered(_ -> Tooltip.install(bar, new Tooltip(tip(view, words))));
    var icon = new StateIcon(words.texts(), style);
    icon.setMouseTransparent(true);
    return new Bar(bar, icon, took(view), run.state());
  }

  private static String tip(RunView view, JobWords words) {
    var run = view.run();
    return String.join(
        "\n",
        words.word(run.state()) + "  " + run.id(),
        words.formats().duration(took(view)),
        words.timeInFull(JobWords.began(view)));
  }

  private static Duration took(RunView view) {
    var status = view.run().status();
    var from = status.startedAt();
    var until = status.endedAt();
    return from == null || until == null || until.isBefore(from)
        ? Duration.ZERO
        : Duration.between(from, until);
  }

  private static Region line(String styleClass) {
    var line = new Region();
    line.getStyleClass().addAll("duration-line", styleClass);
    line.setMouseTransparent(true);
    return line;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    var pitch = Math.min(WIDEST + GAP, getWidth() / Math.max(1, bars.size()));
    var left = getWidth() - pitch * bars.size();
    var free = left;
    for (var it : bars) {
      var top = top(it.took());
      it.bar().resizeRelocate(left, top, Math.max(1, pitch - GAP), getHeight() - top);
      var middle = left + (pitch - GAP) / 2;
      var room = it.state() != RunState.SUCCESS && middle - ICON / 2 >= free;
      it.icon().setVisible(room);
      if (room) {
        it.icon().relocate(middle - ICON / 2, top - ICON - 1);
        free = middle + ICON / 2;
      }
      left += pitch;
    }
    median.resizeRelocate(0, top(medianTook), getWidth(), 1);
    p95.resizeRelocate(0, top(p95Took), getWidth(), 1);
  }

  /// The upper edge of a bar; the shortest still shows.
  private double top(Duration took) {
    var room = getHeight() - ICON - 2;
    return Math.floor(getHeight() - Math.max(3, room * took.toMillis() / longest));
  }
}
