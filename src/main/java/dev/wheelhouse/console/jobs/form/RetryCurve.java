package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The tries of a run that always fails, on one scale: each with its time-out, the waits with the
/// band of their jitter, the dead letter, and the next firing. Red where tries outlast the
/// interval.
public final class RetryCurve extends Region {
  private static final double BAR_Y = 22;
  private static final double BAR = 18;
  private static final double AXIS_Y = 52;
  private static final double HEIGHT = 76;
  private static final double LEAST_BAR = 7;
  private static final double END = 22;
  private static final double BEYOND = 1.5;

  private final Texts texts;
  private final Pane drawing = new Pane();
  private final List<Placed> placed = new ArrayList<>();

  public RetryCurve(Texts texts) {
    this.texts = texts;
    getStyleClass().add("retry-curve");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(drawing);
  }

  /// A node with the share of the width at which it begins and ends, and its height.
  private record Placed(Node node, double from, double to, double y, double height) {}

  /// @param interval between firings; empty where there is one firing at most
  public void show(RetryPlan plan, Optional<Duration> interval, boolean deadLetter) {
    placed.clear();
    var scale = scale(plan, interval);
    axis(scale);
    for (var each : plan.tries()) {
      var end = each.start().plus(each.length());
      waiting(end, each, plan, scale);
      var late = interval.filter(it -> end.compareTo(it) > 0).isPresent();
      attempt(each, plan.timed(), late, scale);
    }
    interval
        .filter(it -> it.compareTo(scale) <= 0)
        .ifPresent(it -> firing(share(it, scale), plan.outlasts(it)));
    end(plan, deadLetter, scale);
    // A pane would give each the size that it prefers.
    placed.forEach(it -> it.node.setManaged(false));
    drawing.getChildren().setAll(placed.stream().map(Placed::node).toList());
    setAccessibleText(words(plan, interval, deadLetter));
    requestLayout();
  }

  /// The next firing is shown as long as the tries keep a fair part of the width.
  private static Duration scale(RetryPlan plan, Optional<Duration> interval) {
    var last = plan.tries().getLast();
    var drawn = plan.more() ? last.start().plus(last.length()).plus(last.most()) : plan.end();
    var end = drawn.isZero() ? Duration.ofSeconds(1) : drawn;
    var far = Duration.ofMillis((long) (end.toMillis() * BEYOND));
    return interval.filter(it -> it.compareTo(far) <= 0 && it.compareTo(end) > 0).orElse(end);
  }

  private static double share(Duration at, Duration scale) {
    return Math.min(1, (double) at.toMillis() / Math.max(1, scale.toMillis()));
  }

  private void attempt(RetryPlan.Try each, boolean timed, boolean late, Duration scale) {
    var bar = new Label(Integer.toString(each.number()));
    bar.getStyleClass().addAll("try", timed ? "timed" : "untimed");
    if (late) {
      bar.getStyleClass().add("late");
    }
    bar.setAlignment(Pos.CENTER);
    bar.setMinWidth(0);
    var from = share(each.start(), scale);
    placed.add(new Placed(bar, from, share(each.start().plus(each.length()), scale), BAR_Y, BAR));
  }

  private void waiting(Duration from, RetryPlan.Try each, RetryPlan plan, Duration scale) {
    if (each.most().isZero()) {
      return;
    }
    var until = from.plus(each.most());
    var shown = until.compareTo(plan.end()) > 0 ? plan.end() : until;
    placed.add(region("wait", share(from, scale), share(shown, scale), BAR_Y + BAR / 2 - 1, 2));
    var least = from.plus(each.least());
    if (least.compareTo(shown) < 0) {
      placed.add(region("jitter", share(least, scale), share(shown, scale), BAR_Y + 4, BAR - 8));
    }
  }

  private static Placed region(String styleClass, double from, double to, double y, double height) {
    var region = new Region();
    region.getStyleClass().add(styleClass);
    return new Placed(region, from, to, y, height);
  }

  private void firing(double at, boolean late) {
    var line = region("next-firing", at, at, 12, AXIS_Y - 12);
    var label = new Label(texts.get("job-form.next-firing"));
    label.getStyleClass().addAll("tiny", "firing-label");
    if (late) {
      line.node().getStyleClass().add("late");
      label.getStyleClass().add("late");
    }
    placed.add(line);
    placed.add(new Placed(label, at, at, 0, 14));
  }

  private void end(RetryPlan plan, boolean deadLetter, Duration scale) {
    if (plan.more()) {
      var more = new Label("…");
      placed.add(new Placed(more, 1, 1, BAR_Y, BAR));
    } else {
      var icon =
          plan.cut()
              ? Icons.of("mdi2c-clock-alert", "in-row", "timeout-icon")
              : Icons.of(
                  deadLetter ? "mdi2a-archive-alert" : "mdi2c-close-octagon",
                  "in-row",
                  deadLetter ? "dead-letter-icon" : "danger-icon");
      placed.add(new Placed(icon, share(plan.end(), scale), 2, BAR_Y, BAR));
    }
  }

  private void axis(Duration scale) {
    placed.add(region("axis", 0, 1, AXIS_Y, 1));
    var step = step(scale);
    for (var at = Duration.ZERO; at.compareTo(scale) <= 0; at = at.plus(step)) {
      var label = new Label(at.isZero() ? "0" : DurationWords.format(at));
      label.getStyleClass().addAll("mono", "tiny", "subtle");
      placed.add(new Placed(label, share(at, scale), share(at, scale), AXIS_Y + 5, 14));
    }
  }

  /// A round step with four at most on the axis.
  private static Duration step(Duration scale) {
    for (var seconds : new long[] {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200}) {
      if (scale.toSeconds() <= seconds * 4) {
        return Duration.ofSeconds(seconds);
      }
    }
    return Duration.ofHours(Math.max(3, scale.toHours() / 4 + 1));
  }

  public String words(RetryPlan plan, Optional<Duration> interval, boolean deadLetter) {
    var tries = texts.count("job-form.curve-tries", plan.attempts());
    var end =
        texts.get(
            deadLetter ? "job-form.curve-dead-letter" : "job-form.curve-failed",
            DurationWords.rough(plan.end()));
    var next =
        interval
            .map(it -> " " + texts.get("job-form.curve-next", DurationWords.rough(it)))
            .orElse("");
    return tries + " " + end + next;
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
