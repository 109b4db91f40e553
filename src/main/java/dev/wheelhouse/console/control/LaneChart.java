package dev.wheelhouse.console.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Runs as bars on a time axis, a row per job, with a line for the present moment. The arrow keys
/// walk over the bars, Enter or a click opens the run under the cursor.
///
/// The bars are plain nodes: their colours and patterns stand in the style sheet, and merged strips
/// keep their number small.
public final class LaneChart extends Region {
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final double NAMES = 0.19;

  private final Words words;
  private final Consumer<Lane.Bar> open;
  private final Region nowLine = new Region();
  private final Label nowLabel = new Label();
  private final Tooltip tooltip = new Tooltip();
  private final List<Row> rows = new ArrayList<>();
  private final List<Tick> ticks = new ArrayList<>();
  private @Nullable Axis axis;
  private int cursorRow;
  private int cursorBar;

  /// What the chart says.
  ///
  /// @param time a moment of the axis
  /// @param strip the runs of a bar
  public record Words(Function<Instant, String> time, Function<BarStrip, String> strip) {}

  /// @param step from one mark to the next
  public record Axis(Instant from, Instant until, Instant now, Duration step) {}

  private record Tick(Instant time, Label label, Region line) {}

  private record Row(Lane lane, Label name, Region line, List<LaneBar> bars) {
    Row with(Lane other) {
      return new Row(other, name, line, bars);
    }
  }

  public LaneChart(Words words, Consumer<Lane.Bar> open) {
    this.words = words;
    this.open = open;
    getStyleClass().add("lane-chart");
    nowLine.getStyleClass().add("now-line");
    nowLabel.getStyleClass().addAll("now-label", "mono");
    tooltip.getStyleClass().add("chart-tip");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty().subscribe(now -> focusChanged(now));
    setOnMouseClicked(_ -> requestFocus());
  }

  public void show(List<Lane> lanes, Axis shown) {
    become(lanes);
    if (axis == null || !axis.from().equals(shown.from()) || ticks.isEmpty()) {
      ticks(shown);
    }
    axis = shown;
    nowLabel.setText(words.time().apply(shown.now()));
    cursorRow = Math.clamp(cursorRow, 0, Math.max(0, rows.size() - 1));
    place();
  }

  /// Rows that stay keep their nodes, so that a tooltip stays with its bar.
  private void become(List<Lane> lanes) {
    var known = rows.stream().collect(Collectors.toMap(row -> row.lane().name(), row -> row));
    rows.clear();
    for (var lane : lanes) {
      var row = known.get(lane.name());
      rows.add(row == null ? row(lane) : row.with(lane));
    }
  }

  private Row row(Lane lane) {
    var name = new Label(lane.name());
    name.getStyleClass().add("lane-name");
    Tips.onHover(name, name::getText);
    var line = new Region();
    line.getStyleClass().add("lane-line");
    return new Row(lane, name, line, new ArrayList<>());
  }

  private void ticks(Axis shown) {
    ticks.clear();
    var time = shown.from();
    while (time.isBefore(shown.until())) {
      var label = new Label(words.time().apply(time));
      label.getStyleClass().addAll("axis-label", "mono");
      var line = new Region();
      line.getStyleClass().add("axis-line");
      ticks.add(new Tick(time, label, line));
      time = time.plus(shown.step());
    }
  }

  /// Makes the bars anew for the present width.
  private void place() {
    var shown = axis;
    if (shown == null || getWidth() <= 0) {
      return;
    }
    var children = new ArrayList<Node>();
    ticks.forEach(tick -> children.addAll(List.of(tick.line(), tick.label())));
    var scale = scale(shown);
    for (var row : rows) {
      var strips = BarStrip.of(row.lane(), scale);
      while (row.bars().size() > strips.size()) {
        row.bars().removeLast();
      }
      for (var i = 0; i < strips.size(); i++) {
        if (i == row.bars().size()) {
          row.bars().add(bar());
        }
        row.bars().get(i).show(strips.get(i));
      }
      children.add(row.line());
      children.add(row.name());
      row.bars().forEach(bar -> children.addAll(bar.nodes()));
    }
    children.add(nowLine);
    children.add(nowLabel);
    if (!getChildren().equals(children)) {
      getChildren().setAll(children);
    }
    markCursor();
    requestLayout();
  }

  private LaneBar bar() {
    var bar = new LaneBar();
    bar.body().setOnMouseClicked(_ -> open.accept(bar.strip().worst()));
    bar.body().setOnMouseEntered(_ -> tip(bar));
    bar.body().setOnMouseExited(_ -> tooltip.hide());
    return bar;
  }

  private void tip(LaneBar bar) {
    var corner = bar.body().localToScreen(0, bar.body().getHeight() + 4);
    if (corner != null) {
      tooltip.setText(words.strip().apply(bar.strip()));
      tooltip.show(bar.body(), corner.getX(), corner.getY());
    }
  }

  private void focusChanged(boolean focused) {
    if (!focused) {
      tooltip.hide();
    }
    markCursor();
  }

  private void pressed(KeyEvent event) {
    var moved =
        switch (event.getCode()) {
          case LEFT -> move(0, -1);
          case RIGHT -> move(0, 1);
          case UP -> move(-1, 0);
          case DOWN -> move(1, 0);
          case ENTER, SPACE -> openCursor();
          default -> false;
        };
    if (moved) {
      event.consume();
    }
  }

  private boolean move(int down, int along) {
    if (rows.isEmpty()) {
      return false;
    }
    cursorRow = Math.clamp(cursorRow + down, 0, rows.size() - 1);
    var last = rows.get(cursorRow).bars().size() - 1;
    cursorBar = Math.clamp(cursorBar + along, 0, Math.max(0, last));
    markCursor();
    var bar = cursor();
    if (bar != null) {
      tip(bar);
    }
    return true;
  }

  private boolean openCursor() {
    var bar = cursor();
    if (bar != null) {
      tooltip.hide();
      open.accept(bar.strip().worst());
    }
    return bar != null;
  }

  private @Nullable LaneBar cursor() {
    if (rows.isEmpty() || rows.get(cursorRow).bars().isEmpty()) {
      return null;
    }
    var bars = rows.get(cursorRow).bars();
    return bars.get(Math.min(cursorBar, bars.size() - 1));
  }

  private void markCursor() {
    var here = isFocused() ? cursor() : null;
    rows.forEach(
        row ->
            row.bars()
                .forEach(bar -> bar.body().pseudoClassStateChanged(CURSOR, bar.equals(here))));
    var there = cursor();
    var said = there == null ? "" : rows.get(cursorRow).lane().name() + ", ";
    setAccessibleText(there == null ? "" : said + words.strip().apply(there.strip()));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private TimeScale scale(Axis shown) {
    var left = snapPositionX(getWidth() * NAMES);
    return new TimeScale(shown.from(), shown.until(), shown.now(), left, getWidth() - left - 12);
  }

  private double rowHeight() {
    return rows.isEmpty() ? 0 : snapSizeY(rows.getFirst().name().prefHeight(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    return rowHeight() * rows.size() + snapSizeY(nowLabel.prefHeight(-1)) + 6;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void setWidth(double width) {
    super.setWidth(width);
    place();
  }

  @Override
  protected void layoutChildren() {
    var shown = axis;
    if (shown == null) {
      return;
    }
    var scale = scale(shown);
    var height = rowHeight();
    var bottom = height * rows.size();
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      row.name().resizeRelocate(0, i * height, scale.left() - 8, height);
      row.line().resizeRelocate(0, (i + 1) * height - 1, getWidth(), 1);
      layout(row.bars(), i * height, height);
    }
    ticks.forEach(tick -> layout(tick, scale, bottom));
    var x = snapPositionX(scale.x(shown.now()));
    nowLine.resizeRelocate(x, 0, 2, bottom + 2);
    var width = nowLabel.prefWidth(-1);
    var labelX = Math.min(x - width / 2, getWidth() - width);
    nowLabel.resizeRelocate(labelX, bottom + 3, width, nowLabel.prefHeight(-1));
  }

  private void layout(List<LaneBar> bars, double top, double height) {
    for (var i = 0; i < bars.size(); i++) {
      var strip = bars.get(i).strip();
      var next = i + 1 < bars.size() ? bars.get(i + 1).strip().waitX() : getWidth();
      bars.get(i).layout(top, height, next - strip.x() - strip.width());
    }
  }

  private void layout(Tick tick, TimeScale scale, double bottom) {
    var x = snapPositionX(scale.x(tick.time()));
    tick.line().resizeRelocate(x, 0, 1, bottom);
    var width = tick.label().prefWidth(-1);
    tick.label().resizeRelocate(x - width / 2, bottom + 3, width, tick.label().prefHeight(-1));
    var clear = scale.x(scale.now()) - width * 1.1;
    tick.label().setVisible(x <= clear || x >= scale.x(scale.now()) + width * 1.1);
  }
}
