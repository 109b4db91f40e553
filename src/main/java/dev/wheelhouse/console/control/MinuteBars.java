package dev.wheelhouse.console.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One bar per minute, with the counts at the left and the time below. What a minute holds shows
/// under the pointer, and under the cursor that the arrow keys move.
public final class MinuteBars extends Region {
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
  private static final Duration TICK = Duration.ofMinutes(15);

  private final Words words;
  private final Tooltip tooltip = new Tooltip();
  private final Region[] lines = {new Region(), new Region(), new Region()};
  private final Label[] counts = {new Label("0"), new Label(), new Label()};
  private final List<Label> times = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private List<Minute> minutes = List.of();
  private int top = 2;
  private int cursor;
  private int tipped;

  /// How much happens in a minute.
  public record Minute(Instant start, int count) {}

  /// What the chart says.
  ///
  /// @param name its own, for screen readers while it is empty
  /// @param time a mark of the axis
  /// @param minute all about the minute at that index
  public record Words(
      String name, Function<Instant, String> time, Function<Integer, String> minute) {}

  /// A minute's column: as high as the chart, so that it is easily hit, with the bar in it.
  private record Place(StackPane column, Region bar) {}

  public MinuteBars(Words words) {
    this.words = words;
    getStyleClass().add("minute-bars");
    for (var i = 0; i < lines.length; i++) {
      lines[i].getStyleClass().add("axis-line");
      counts[i].getStyleClass().addAll("axis-label", "mono");
    }
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty().subscribe(this::focusChanged);
    setOnMouseClicked(_ -> requestFocus());
    sceneProperty().subscribe(_ -> tooltip.hide());
    setAccessibleText(words.name());
  }

  public void show(List<Minute> shown) {
    minutes = List.copyOf(shown);
    var most = minutes.stream().mapToInt(Minute::count).max().orElse(0);
    top = Math.max(2, most + most % 2);
    counts[1].setText(Integer.toString(top / 2));
    counts[2].setText(Integer.toString(top));
    cursor = Math.clamp(cursor, 0, Math.max(0, minutes.size() - 1));
    if (places.size() != minutes.size()) {
      places.clear();
      minutes.forEach(_ -> places.add(place(places.size())));
    }
    for (var i = 0; i < places.size(); i++) {
      places.get(i).bar().pseudoClassStateChanged(HIGH, minutes.get(i).count() > top / 2);
    }
    times.clear();
    minutes.stream().filter(MinuteBars::marked).forEach(minute -> times.add(time(minute)));
    getChildren().setAll(lines);
    getChildren().addAll(counts);
    getChildren().addAll(times);
    places.forEach(place -> getChildren().addAll(place.bar(), place.column()));
    if (tooltip.isShowing()) {
      tooltip.setText(words.minute().apply(tipped));
    }
    markCursor();
    requestLayout();
  }

  private static boolean marked(Minute minute) {
    return minute.start().getEpochSecond() % TICK.toSeconds() == 0;
  }

  private Label time(Minute minute) {
    var label = new Label(words.time().apply(minute.start()));
    label.getStyleClass().addAll("axis-label", "mono");
    return label;
  }

  private Place place(int index) {
    var bar = new Region();
    bar.getStyleClass().add("minute-bar");
    bar.setMouseTransparent(true);
    var column = new StackPane();
    column.getStyleClass().add("minute-column");
    column.setOnMouseEntered(_ -> tip(index));
    column.setOnMouseExited(_ -> tooltip.hide());
    return new Place(column, bar);
  }

  private void tip(int index) {
    var column = places.get(index).column();
    var corner = column.localToScreen(0, column.getHeight() + 4);
    if (corner != null) {
      tipped = index;
      tooltip.setText(words.minute().apply(index));
      tooltip.show(column, corner.getX(), corner.getY());
    }
  }

  private void focusChanged(boolean focused) {
    if (!focused) {
      tooltip.hide();
    }
    markCursor();
  }

  private void pressed(KeyEvent event) {
    var last = minutes.size() - 1;
    var wanted =
        switch (event.getCode()) {
          case LEFT -> cursor - 1;
          case RIGHT -> cursor + 1;
          case HOME -> 0;
          case END -> last;
          default -> -1;
        };
    if (wanted >= 0 && wanted <= last) {
      cursor = wanted;
      markCursor();
      tip(cursor);
      event.consume();
    }
  }

  private void markCursor() {
    for (var i = 0; i < places.size(); i++) {
      places.get(i).column().pseudoClassStateChanged(CURSOR, isFocused() && i == cursor);
    }
    setAccessibleText(minutes.isEmpty() ? words.name() : words.minute().apply(cursor));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private @Nullable Label timeAt(int index) {
    var before = minutes.subList(0, index).stream().filter(MinuteBars::marked).count();
    return marked(minutes.get(index)) ? times.get((int) before) : null;
  }

  @Override
  protected void layoutChildren() {
    var text = counts[0].prefHeight(-1);
    var left = counts[2].prefWidth(-1) + 10;
    var bottom = getHeight() - text - 3;
    var high = bottom - text / 2;
    for (var i = 0; i < lines.length; i++) {
      var y = snapPositionY(bottom - high * i / 2);
      lines[i].resizeRelocate(left, y, getWidth() - left, 1);
      var width = counts[i].prefWidth(-1);
      counts[i].resizeRelocate(left - 8 - width, y - text / 2, width, text);
    }
    var step = (getWidth() - left) / Math.max(1, places.size());
    for (var i = 0; i < places.size(); i++) {
      layout(i, left + i * step, step, bottom, high);
    }
  }

  private void layout(int index, double from, double step, double bottom, double high) {
    var place = places.get(index);
    var x = snapPositionX(from);
    var width = snapPositionX(from + step) - x;
    var height = high * minutes.get(index).count() / top;
    var y = snapPositionY(bottom - height);
    place.bar().resizeRelocate(x + 1, y, Math.max(1, width - 2), bottom - y);
    place.column().resizeRelocate(x, bottom - high, width, high);
    var time = timeAt(index);
    if (time != null) {
      var wide = time.prefWidth(-1);
      var at = Math.min(x + (width - wide) / 2, getWidth() - wide);
      time.resizeRelocate(at, bottom + 3, wide, time.prefHeight(-1));
    }
  }
}
