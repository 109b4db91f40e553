package dev.wheelhouse.console.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// One lane of a chart as nodes: its name, the line below it, its bars. It stays when its runs
/// change, so that a tooltip stays with its bar.
final class LaneRow {
  private final Label name;
  private final Region line = new Region();
  private final Supplier<LaneBar> newBar;
  private final List<LaneBar> bars = new ArrayList<>();
  private Lane lane;

  LaneRow(Lane lane, Supplier<LaneBar> newBar) {
    this.lane = lane;
    this.newBar = newBar;
    name = new Label(lane.name());
    name.getStyleClass().add("lane-name");
    Tips.onHover(name, name::getText);
    line.getStyleClass().add("lane-line");
  }

  LaneRow with(Lane changed) {
    lane = changed;
    return this;
  }

  String name() {
    return lane.name();
  }

  List<LaneBar> bars() {
    return bars;
  }

  double height() {
    return name.prefHeight(-1);
  }

  /// Makes the bars fit the scale.
  void place(TimeScale scale) {
    var strips = BarStrip.of(lane, scale);
    while (bars.size() > strips.size()) {
      bars.removeLast();
    }
    for (var i = 0; i < strips.size(); i++) {
      if (i == bars.size()) {
        bars.add(newBar.get());
      }
      bars.get(i).show(strips.get(i));
    }
  }

  List<Node> nodes() {
    var nodes = new ArrayList<Node>(List.of(line, name));
    bars.forEach(bar -> nodes.addAll(bar.nodes()));
    return nodes;
  }

  /// @param left where the bars begin
  /// @param right edge of the chart
  void layout(double top, double height, double left, double right) {
    name.resizeRelocate(0, top, left - 8, height);
    line.resizeRelocate(0, top + height - 1, right, 1);
    for (var i = 0; i < bars.size(); i++) {
      var strip = bars.get(i).strip();
      var next = i + 1 < bars.size() ? bars.get(i + 1).strip().waitX() : right;
      bars.get(i).layout(top, height, next - strip.x() - strip.width());
    }
  }
}
