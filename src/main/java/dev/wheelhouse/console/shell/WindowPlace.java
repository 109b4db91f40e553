package dev.wheelhouse.console.shell;

import java.util.Comparator;
import java.util.List;

/// Where the window is on the screens of the machine.
///
/// @param maximized the rest says where it goes when it is made smaller again
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

  /// The visible part of a screen.
  public record Area(double x, double y, double width, double height) {

    private double shared(WindowPlace place) {
      var wide = Math.min(x + width, place.x + place.width) - Math.max(x, place.x);
      var high = Math.min(y + height, place.y + place.height) - Math.max(y, place.y);
      return Math.max(0, wide) * Math.max(0, high);
    }
  }

  /// The same on screens that are there now: no larger than the one that it shares most with, and
  /// wholly on it.
  public WindowPlace on(List<Area> screens) {
    return screens.stream()
        .max(Comparator.comparingDouble(screen -> screen.shared(this)))
        .map(this::within)
        .orElse(this);
  }

  private WindowPlace within(Area screen) {
    var wide = Math.min(width, screen.width());
    var high = Math.min(height, screen.height());
    return new WindowPlace(
        Math.clamp(x, screen.x(), screen.x() + screen.width() - wide),
        Math.clamp(y, screen.y(), screen.y() + screen.height() - high),
        wide,
        high,
        maximized);
  }
}
