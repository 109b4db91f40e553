package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class ActionRegistryTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void actionWithAnObstacleDoesNothing() {
    var obstacle = new SimpleStringProperty("settle is not running");
    var stop =
        Action.of("stop", "icon", ActionGroup.RUN).unless(obstacle).does(() -> done.add("stopped"));

    stop.perform();
    assertEquals(List.of(), done);

    obstacle.set("");
    stop.perform();
    assertEquals(List.of("stopped"), done);
  }

  @Test
  void twoActionsCanNotShareTheirKeys() {
    var registry = new ActionRegistry().add(keyed("rerun", Shortcut.letter(KeyCode.R)));

    assertThrows(
        IllegalArgumentException.class,
        () -> registry.add(keyed("refresh", Shortcut.letter(KeyCode.R))));
  }

  @Test
  void twoActionsCanNotShareTheirName() {
    var registry = new ActionRegistry().add(keyed("rerun", Shortcut.letter(KeyCode.R)));

    assertThrows(
        IllegalArgumentException.class,
        () -> registry.add(keyed("rerun", Shortcut.letter(KeyCode.X))));
  }

  @Test
  void keysAreReadAsTheyArePressed() {
    assertEquals(List.of("R"), Shortcut.letter(KeyCode.R).caps());
    assertEquals(List.of("Shift", "R"), Shortcut.shiftLetter(KeyCode.R).caps());
    assertEquals(List.of("G", "R"), Shortcut.sequence(KeyCode.G, KeyCode.R).caps());
    assertEquals(List.of("F5"), Shortcut.chord("F5").caps());
  }

  private Action keyed(String id, Shortcut keys) {
    return Action.of(id, "icon", ActionGroup.RUN).keys(keys).does(() -> done.add(id));
  }
}
