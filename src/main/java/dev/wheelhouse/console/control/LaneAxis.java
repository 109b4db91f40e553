package dev.wheelhouse.console.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The time axis below a chart of lanes, and the line of the present moment.
final class LaneAxis {
  private static final double GAP = 3;

  private final Function<Instant, String> words;
  private final Region nowLine = new Region();
  private final Label nowLabel = new Label();
  private final List<Tick> ticks = new ArrayList<>();

  private record Tick(Instant time, Label label, Region line) {}

  LaneAxis(Function<Instant, String> words) {
    this.words = words;
    nowLine.getStyleClass().add("now-line");
    nowLabel.getStyleClass().addAll("now-label", "mono");
    nowLine.setMouseTransparent(true);
    nowLabel.setMouseTransparent(true);
  }

  void show(TimeScale.Span span) {
    nowLabel.setText(words.apply(span.now()));
    if (ticks.isEmpty() || !ticks.getFirst().time().equals(span.from())) {
      ticks.clear();
      var time = span.from();
      while (time.isBefore(span.until())) {
        ticks.add(tick(time));
        time = time.plus(span.step());
      }
    }
  }

  private Tick tick(Instant time) {
    var label = new Label(words.apply(time));
    label.getStyleClass().addAll("axis-label", "mono");
    var line = new Region();
    line.getStyleClass().add("axis-line");
    return new Tick(time, label, line);
  }

  /// What lies behind the bars.
  List<Node> behind() {
    var nodes = new ArrayList<Node>();
    ticks.forEach(tick -> nodes.addAll(List.of(tick.line(), tick.label())));
    return nodes;
  }

  /// What lies before the bars.
  List<Node> before() {
    return List.of(nowLine, nowLabel);
  }

  double height() {
    return nowLabel.prefHeight(-1) + 2 * GAP;
  }

  /// @param bottom of the bars
  /// @param right edge of the chart
  void layout(TimeScale scale, double bottom, double right) {
    var now = Math.rint(scale.x(scale.span().now()));
    nowLine.resizeRelocate(now, 0, 2, bottom + 2);
    var width = nowLabel.prefWidth(-1);
    var at = Math.min(now - width / 2, right - width);
    nowLabel.resizeRelocate(Math.rint(at), bottom + GAP, width, nowLabel.prefHeight(-1));
    ticks.forEach(tick -> layout(tick, scale, bottom, now));
  }

  private static void layout(Tick tick, TimeScale scale, double bottom, double now) {
    var label = tick.label();
    var x = Math.rint(scale.x(tick.time()));
    tick.line().resizeRelocate(x, 0, 1, bottom);
    var width = label.prefWidth(-1);
    label.resizeRelocate(x - width / 2, bottom + GAP, width, label.prefHeight(-1));
    label.setVisible(Math.abs(x - now) > width * 1.15);
  }
}
