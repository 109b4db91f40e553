package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The tries of a run that always fails, on one scale: each with its time-out, the waits with the
/// band of their jitter, the dead letter, the run's own time-out and the next firing. Red where
/// tries outlast the interval, and what the run's time-out takes from them.
public final class RetryCurve extends Region {
  private static final double BAR_Y = 22;
  private static final double BAR = 18;
  private static final double AXIS_Y = 52;
  private static final double HEIGHT = 76;
  private static final double LEAST_BAR = 7;
  private static final double END = 22;
  private static final double BETWEEN = 8;

  private final Texts texts;
  private final Pane drawing = new Pane();
  private final List<Placed> placed = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private RetryScale scale = new RetryScale(Duration.ZERO);

  public RetryCurve(Texts texts) {
    this.texts = texts;
    getStyleClass().add("retry-curve");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(drawing);
  }

  /// A node with the share of the width at which it begins and ends, and its height.
  private record Placed(Node node, double from, double to, double y, double height) {}

  /// The words over a line that stands at a share of the width.
  private record Head(Label label, double at) {}

  /// @param interval between firings; empty where there is one firing at most
  public void show(RetryPlan plan, Optional<Duration> interval, boolean deadLetter) {
    placed.clear();
    heads.clear();
    scale = RetryScale.of(plan, interval);
    axis();
    plan.tries().forEach(it -> made(it, plan, interval));
    plan.limit().filter(it -> scale.holds(it.at())).ifPresent(this::limit);
    interval
        .filter(scale::holds)
        .ifPresent(it -> line(it, "job-form.next-firing", plan.outlasts(it)));
    heads.sort(Comparator.comparingDouble(Head::at));
    end(plan, deadLetter);
    // A pane would give each the size that it prefers.
    drawing.getChildren().setAll(placed.stream().map(Placed::node).toList());
    heads.forEach(it -> drawing.getChildren().add(it.label));
    drawing.getChildren().forEach(it -> it.setManaged(false));
    setAccessibleText(new RetryWords(texts).all(plan, interval, deadLetter));
    requestLayout();
  }

  private void made(RetryPlan.Try each, RetryPlan plan, Optional<Duration> interval) {
    var limit = plan.limit().map(RunLimit::at);
    waiting(each, limit);
    var late = interval.filter(it -> each.end().compareTo(it) > 0).isPresent();
    var end = limit.filter(it -> each.end().compareTo(it) > 0).orElse(each.end());
    var bar = bar(Integer.toString(each.number()), each.start(), end);
    bar.getStyleClass().add(plan.timed() ? "timed" : "untimed");
    if (late) {
      bar.getStyleClass().add("late");
    }
  }

  private Label bar(String words, Duration from, Duration to) {
    var bar = new Label(words);
    bar.getStyleClass().add("try");
    bar.setAlignment(Pos.CENTER);
    bar.setMinWidth(0);
    placed.add(new Placed(bar, scale.share(from), scale.share(to), BAR_Y, BAR));
    return bar;
  }

  private void waiting(RetryPlan.Try each, Optional<Duration> limit) {
    var ended = limit.filter(it -> it.compareTo(each.end()) < 0).isPresent();
    if (!each.most().isZero() && !ended) {
      var until = each.end().plus(each.most());
      span("wait", each.end(), until, limit, BAR_Y + BAR / 2 - 1, 2);
      span("jitter", each.end().plus(each.least()), until, limit, BAR_Y + 4, BAR - 8);
    }
  }

  /// What is past the run's time-out looks so.
  private void span(
      String kind, Duration from, Duration to, Optional<Duration> limit, double y, double height) {
    var past = limit.filter(it -> it.compareTo(to) < 0);
    var middle = past.map(it -> it.compareTo(from) < 0 ? from : it).orElse(to);
    if (from.compareTo(middle) < 0) {
      region(kind, from, middle, y, height);
    }
    if (middle.compareTo(to) < 0) {
      region(kind, middle, to, y, height).getStyleClass().add("past");
    }
  }

  private Region region(String kind, Duration from, Duration to, double y, double height) {
    var region = new Region();
    region.getStyleClass().add(kind);
    placed.add(new Placed(region, scale.share(from), scale.share(to), y, height));
    return region;
  }

  private void limit(RunLimit limit) {
    switch (limit.effect()) {
      case RunLimit.Enough _ -> {}
      case RunLimit.CutsShort(var ended) -> lost("", limit.at(), ended.end());
      case RunLimit.LeavesOut(var first) ->
          lost(Integer.toString(first.number()), first.start(), first.end());
    }
    line(limit.at(), "job-form.run-limit-line", limit.cuts());
  }

  private void lost(String words, Duration from, Duration to) {
    if (scale.holds(from)) {
      bar(words, from, to).getStyleClass().add("lost");
    }
  }

  private void line(Duration at, String key, boolean late) {
    var line = region("moment", at, at, 14, AXIS_Y - 14);
    var label = new Label(texts.get(key));
    label.getStyleClass().addAll("tiny", "moment-label");
    if (late) {
      line.getStyleClass().add("late");
      label.getStyleClass().add("late");
    }
    heads.add(new Head(label, scale.share(at)));
  }

  private void end(RetryPlan plan, boolean deadLetter) {
    if (plan.more()) {
      placed.add(new Placed(new Label("…"), 1, 1, BAR_Y, BAR));
    } else if (plan.cut().isEmpty()) {
      var icon =
          Icons.of(
              deadLetter ? "mdi2a-archive-alert" : "mdi2c-close-octagon",
              "in-row",
              deadLetter ? "dead-letter-icon" : "danger-icon");
      placed.add(new Placed(icon, scale.share(plan.end()), 2, BAR_Y, BAR));
    }
  }

  private void axis() {
    region("axis", Duration.ZERO, scale.width(), AXIS_Y, 1);
    var step = scale.step();
    for (var at = Duration.ZERO; scale.holds(at); at = at.plus(step)) {
      var label = new Label(at.isZero() ? "0" : DurationWords.format(at));
      label.getStyleClass().addAll("mono", "tiny", "subtle");
      placed.add(new Placed(label, scale.share(at), scale.share(at), AXIS_Y + 5, 14));
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 260;
  }

  @Override
  protected void layoutChildren() {
    drawing.resizeRelocate(0, 0, getWidth(), getHeight());
    var width = getWidth() - END;
    placed.forEach(it -> place(it, width));
    var right = getWidth();
    for (var head : heads.reversed()) {
      var wanted = head.label.prefWidth(-1);
      var x = Math.clamp(head.at * width - wanted / 2, 0, Math.max(0, right - wanted));
      head.label.resizeRelocate(snapPositionX(x), 0, wanted, 14);
      right = x - BETWEEN;
    }
  }

  private void place(Placed it, double width) {
    var from = snapPositionX(it.from * width);
    if (it.node instanceof Label label && !label.getStyleClass().contains("try")) {
      var wanted = label.prefWidth(-1);
      label.resizeRelocate(
          Math.clamp(from - wanted / 2, 0, Math.max(0, getWidth() - wanted)),
          it.y,
          wanted,
          it.height);
    } else if (it.node instanceof Region region) {
      var least = region.getStyleClass().contains("try") ? LEAST_BAR : 1;
      var wide = Math.max(least, snapPositionX(it.to * width) - from);
      region.resizeRelocate(from, it.y, wide, it.height);
    } else {
      it.node.relocate(from + 5, it.y + 2);
    }
  }
}
