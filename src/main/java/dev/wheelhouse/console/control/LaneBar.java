package dev.wheelhouse.console.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The nodes of one bar: its wait, its body, the icon at its end.
final class LaneBar {
  private static final double WIDE = 26;
  private static final double GAP = 3;

  private final Region wait = new Region();
  private final Region body = new Region();
  private final FontIcon icon = new FontIcon();
  private @Nullable BarStrip strip;

  LaneBar() {
    wait.setMouseTransparent(true);
    icon.setMouseTransparent(true);
  }

  List<Node> nodes() {
    return List.of(wait, body, icon);
  }

  Region body() {
    return body;
  }

  BarStrip strip() {
    if (strip == null) {
      throw new IllegalStateException("a bar without runs");
    }
    return strip;
  }

  void show(BarStrip shown) {
    var state = shown.worst().state();
    if (strip == null || !strip.worst().state().equals(state)) {
      wait.getStyleClass().setAll("lane-wait", state.styleClass());
      body.getStyleClass().setAll("lane-bar", "bar-" + state.styleClass(), state.styleClass());
      icon.setIconLiteral(state.icon());
    }
    strip = shown;
  }

  /// @param room pixels to the next bar
  void layout(double top, double row, double room) {
    var shown = strip();
    var height = Math.min(row, body.prefHeight(-1));
    body.resizeRelocate(shown.x(), top + (row - height) / 2, shown.width(), height);
    var waitHeight = wait.prefHeight(-1);
    wait.setVisible(shown.x() - shown.waitX() >= BarStrip.NARROWEST);
    wait.resizeRelocate(
        shown.waitX(), top + (row - waitHeight) / 2, shown.x() - shown.waitX(), waitHeight);
    layoutIcon(shown, top + row / 2, room);
  }

  /// Inside a wide bar, else behind it, else, where the next bar is near, not at all.
  private void layoutIcon(BarStrip shown, double middle, double room) {
    var state = shown.worst().state();
    var outside = shown.width() <= WIDE;
    icon.getStyleClass()
        .setAll(
            "ikonli-font-icon", outside ? "lane-icon-outside" : "lane-icon", state.styleClass());
    var size = icon.prefWidth(-1);
    icon.setVisible(BarStrip.severity(state) > 2 && (!outside || room > size + 2 * GAP));
    var end = shown.x() + shown.width();
    icon.relocate(outside ? end + GAP : end - size - GAP, middle - icon.prefHeight(-1) / 2);
  }
}
