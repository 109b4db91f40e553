package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.MouseRobot;

/// A robot that jumps to where it goes, and after each act waits for what it caused and no longer:
/// TestFX's own goes pixel by pixel and rests after each.
final class Fingers {
  private static final int TURNS = 3;

  private final WindowRobot robot = new WindowRobot();
  private final MouseRobot mouse = robot.robotContext().getMouseRobot();
  private final KeyboardRobot keys = robot.robotContext().getKeyboardRobot();

  Fingers moveTo(Point2D screen) {
    mouse.moveNoWait(screen);
    return settled();
  }

  Fingers press(MouseButton button) {
    mouse.pressNoWait(button);
    return settled();
  }

  Fingers release(MouseButton button) {
    mouse.releaseNoWait(button);
    return settled();
  }

  Fingers click() {
    return press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
  }

  Fingers scroll(int notches) {
    mouse.scrollNoWait(notches);
    return settled();
  }

  Fingers press(KeyCode key) {
    keys.pressNoWait(key);
    return settled();
  }

  Fingers release(KeyCode key) {
    keys.releaseNoWait(key);
    return settled();
  }

  Fingers type(KeyCode key) {
    return press(key).release(key);
  }

  void letGo() {
    robot.letGo();
  }

  /// An act is done on the window's thread, which hands on events that are handled after it.
  private Fingers settled() {
    try {
      for (var turn = 0; turn < TURNS; turn++) {
        FxTests.onFx(() -> null);
      }
      return this;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
