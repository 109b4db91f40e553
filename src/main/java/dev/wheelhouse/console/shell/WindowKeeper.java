package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.shell.WindowPlace.Area;
import java.util.List;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// Puts the window where it was when it was last left, as far as there is a screen now, and
/// remembers where it is whenever it is left: closed, or for another window.
final class WindowKeeper {
  private final Stage stage;
  private final SettingsModel settings;
  private @Nullable WindowPlace normal;

  WindowKeeper(Stage stage, SettingsModel settings) {
    this.stage = stage;
    this.settings = settings;
  }

  /// Call before the stage is shown; without a former place it gets this size, if the screen has
  /// it.
  void place(double width, double height) {
    var screens = Screen.getScreens().stream().map(WindowKeeper::area).toList();
    var before = settings.windowProperty().get();
    if (before != null) {
      put(before.on(screens));
    } else {
      stage.setWidth(Math.min(width, screens.getFirst().width()));
      stage.setHeight(Math.min(height, screens.getFirst().height()));
    }
    List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
        .forEach(property -> property.subscribe(_ -> look(screens)));
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> remember());
    stage.focusedProperty().subscribe((_, focused) -> leftOrNot(!focused));
  }

  private void put(WindowPlace place) {
    normal = place;
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  /// Some systems tell the size of a maximised window before they tell that it is one.
  private void look(List<Area> screens) {
    var now =
        new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    var known = Double.isFinite(now.x() + now.y() + now.width() + now.height());
    if (known && !stage.isMaximized() && !stage.isIconified() && !fills(now, screens)) {
      normal = now;
    }
  }

  private static boolean fills(WindowPlace place, List<Area> screens) {
    return screens.stream()
        .anyMatch(screen -> place.width() >= screen.width() && place.height() >= screen.height());
  }

  private void leftOrNot(boolean left) {
    if (left && stage.isShowing()) {
      remember();
    }
  }

  private void remember() {
    var place = normal;
    if (place != null) {
      settings
          .windowProperty()
          .set(
              new WindowPlace(
                  place.x(), place.y(), place.width(), place.height(), stage.isMaximized()));
    }
  }

  private static Area area(Screen screen) {
    var bounds = screen.getVisualBounds();
    return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
  }
}
