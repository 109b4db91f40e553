package dev.wheelhouse.console.looks;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobotContext;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.ScrollRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.ScrollRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;

/// The parts of a robot's hand. TestFX rests 50 ms and more after each key, each press and each
/// way; here each is waited for until the window has it, and [WindowRobot] rests once, at the end
/// of what it does.
record Hand(
    MouseRobot mouse,
    KeyboardRobot keyboard,
    MoveRobot move,
    ClickRobot click,
    DragRobot drag,
    ScrollRobot wheel,
    TypeRobot type) {

  static Hand of(FxRobotContext context) {
    var restless = new Restless();
    var mouse = new Mouse(context.getMouseRobot());
    var keyboard = new Keyboard(context.getKeyboardRobot());
    var move = new MoveRobotImpl(context.getBaseRobot(), mouse, restless);
    return new Hand(
        mouse,
        keyboard,
        move,
        new ClickRobotImpl(mouse, move, restless),
        new DragRobotImpl(mouse, move),
        new ScrollRobotImpl(mouse),
        new TypeRobotImpl(keyboard, restless));
  }

  private record Mouse(MouseRobot real) implements MouseRobot {
    @Override
    public void press(MouseButton... buttons) {
      real.pressNoWait(buttons);
      FxTests.arrive();
    }

    @Override
    public void pressNoWait(MouseButton... buttons) {
      real.pressNoWait(buttons);
    }

    @Override
    public Set<MouseButton> getPressedButtons() {
      return real.getPressedButtons();
    }

    @Override
    public void release(MouseButton... buttons) {
      real.releaseNoWait(buttons);
      FxTests.arrive();
    }

    @Override
    public void releaseNoWait(MouseButton... buttons) {
      real.releaseNoWait(buttons);
    }

    @Override
    public void move(Point2D to) {
      real.moveNoWait(to);
      FxTests.arrive();
    }

    @Override
    public void moveNoWait(Point2D to) {
      real.moveNoWait(to);
    }

    @Override
    public void scroll(int notches) {
      real.scrollNoWait(notches);
      FxTests.arrive();
    }

    @Override
    public void scrollNoWait(int notches) {
      real.scrollNoWait(notches);
    }
  }

  private record Keyboard(KeyboardRobot real) implements KeyboardRobot {
    @Override
    public void press(KeyCode... keys) {
      for (KeyCode key : keys) {
        real.pressNoWait(key);
        FxTests.arrive();
      }
    }

    @Override
    public void pressNoWait(KeyCode... keys) {
      real.pressNoWait(keys);
    }

    @Override
    public Set<KeyCode> getPressedKeys() {
      return real.getPressedKeys();
    }

    @Override
    public void release(KeyCode... keys) {
      real.releaseNoWait(keys);
      FxTests.arrive();
    }

    @Override
    public void releaseNoWait(KeyCode... keys) {
      real.releaseNoWait(keys);
    }
  }

  private record Restless() implements SleepRobot {
    @Override
    public void sleep(long millis) {}

    @Override
    public void sleep(long time, TimeUnit unit) {}
  }
}
