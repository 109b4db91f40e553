package dev.wheelhouse.console.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
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
  private static final double RIGHT = 12;

  private final Words words;
  private final Consumer<Lane.Bar> open;
  private final LaneAxis axis;
  private final Tooltip tooltip = new Tooltip();
  private final List<LaneRow> rows = new ArrayList<>();
  private TimeScale.@Nullable Span span;
  private int cursorRow;
  private int cursorBar;

  /// What the chart says.
  ///
  /// @param name its own, for screen readers while it is empty
  /// @param time a moment of the axis
  /// @param strip the runs of a bar
  public record Words(
      String name, Function<Instant, String> time, Function<BarStrip, String> strip) {}

  public LaneChart(Words words, Consumer<Lane.Bar> open) {
    this.words = words;
    this.open = open;
    axis = new LaneAxis(words.time());
    getStyleClass().add("lane-chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty().subscribe(this::focusChanged);
    setOnMouseClicked(_ -> requestFocus());
    sceneProperty().subscribe(_ -> tooltip.hide());
    setAccessibleText(words.name());
  }

  public void show(List<Lane> lanes, TimeScale.Span shown) {
    var known = rows.stream().collect(Collectors.toMap(LaneRow::name, row -> row));
    rows.clear();
    for (var lane : lanes) {
      var row = known.get(lane.name());
      rows.add(row == null ? new LaneRow(lane, this::bar) : row.with(lane));
    }
    span = shown;
    axis.show(shown);
    cursorRow = Math.clamp(cursorRow, 0, Math.max(0, rows.size() - 1));
    place();
  }

  /// Makes the bars fit the present width.
  private void place() {
    var shown = span;
    if (shown == null || getWidth() <= 0) {
      return;
    }
    var scale = scale(shown);
    var children = axis.behind();
    for (var row : rows) {
      row.place(scale);
      children.addAll(row.nodes());
    }
    children.addAll(axis.before());
    if (!getChildren().equals(children)) {
      getChildren().setAll(children);
    }
    markCursor();
    requestLayout();
  }

  private TimeScale scale(TimeScale.Span shown) {
    var left = snapPositionX(getWidth() * NAMES);
    return new TimeScale(shown, left, getWidth() - left - RIGHT);
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
    var done =
        switch (event.getCode()) {
          case LEFT -> move(0, -1);
          case RIGHT -> move(0, 1);
          case UP -> move(-1, 0);
          case DOWN -> move(1, 0);
          case ENTER, SPACE -> openCursor();
          default -> false;
        };
    if (done) {
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
    var there = cursor();
    var here = isFocused() ? there : null;
    for (var row : rows) {
      row.bars().forEach(it -> it.body().pseudoClassStateChanged(CURSOR, it.equals(here)));
    }
    setAccessibleText(
        there == null
            ? words.name()
            : rows.get(cursorRow).name() + ", " + words.strip().apply(there.strip()));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private double rowHeight() {
    return rows.isEmpty() ? 0 : snapSizeY(rows.getFirst().height());
  }

  @Override
  protected double computePrefHeight(double width) {
    return rowHeight() * rows.size() + snapSizeY(axis.height());
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
    var shown = span;
    if (shown != null) {
      var scale = scale(shown);
      var height = rowHeight();
      for (var i = 0; i < rows.size(); i++) {
        rows.get(i).layout(i * height, height, scale.left(), getWidth());
      }
      axis.layout(scale, height * rows.size(), getWidth());
    }
  }
}
