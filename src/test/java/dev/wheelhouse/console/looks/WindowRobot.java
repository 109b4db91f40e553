package dev.wheelhouse.console.looks;

import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.hamcrest.Matcher;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;

/// A robot that looks at the window on the window's own thread. TestFX's own looks from the test's
/// thread, while cells and rows come and go: it then sees half a scene, or throws. And it is
/// prompt: it rests once after what it did, until the window has drawn it (see [Hand]).
public final class WindowRobot extends FxRobot {
  static {
    // Read once by TestFX: as many steps of the mouse on its way are seen by the window.
    System.setProperty("testfx.robot.move_max_count", "20");
  }

  private final Hand hand = Hand.of(robotContext());

  @Override
  public NodeQuery lookup(String query) {
    return ask(() -> super.lookup(query));
  }

  @Override
  public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
    return ask(() -> super.lookup(matcher));
  }

  @Override
  public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
    return ask(() -> super.lookup(predicate));
  }

  @Override
  public NodeQuery from(Node... parents) {
    return ask(() -> super.from(parents));
  }

  @Override
  public PointQuery point(Node node) {
    return onFx(() -> super.point(node));
  }

  @Override
  public FxRobot moveTo(PointQuery point, Motion motion) {
    hand.move().moveTo(point, motion);
    return rested();
  }

  @Override
  public FxRobot moveBy(double x, double y, Motion motion) {
    hand.move().moveBy(x, y, motion);
    return rested();
  }

  @Override
  public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
    awaitReady(query);
    return super.clickOn(query, motion, buttons);
  }

  @Override
  public FxRobot clickOn(MouseButton... buttons) {
    hand.click().clickOn(buttons);
    return rested();
  }

  @Override
  public FxRobot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
    hand.click().clickOn(point, motion, buttons);
    return rested();
  }

  @Override
  public FxRobot doubleClickOn(String query, Motion motion, MouseButton... buttons) {
    awaitReady(query);
    return super.doubleClickOn(query, motion, buttons);
  }

  @Override
  public FxRobot doubleClickOn(MouseButton... buttons) {
    hand.click().doubleClickOn(buttons);
    return rested();
  }

  @Override
  public FxRobot doubleClickOn(PointQuery point, Motion motion, MouseButton... buttons) {
    hand.click().doubleClickOn(point, motion, buttons);
    return rested();
  }

  @Override
  public FxRobot drag(String query, MouseButton... buttons) {
    awaitReady(query);
    return super.drag(query, buttons);
  }

  @Override
  public FxRobot drag(PointQuery point, MouseButton... buttons) {
    hand.drag().drag(point, buttons);
    return rested();
  }

  @Override
  public FxRobot drop() {
    hand.drag().drop();
    return rested();
  }

  @Override
  public FxRobot dropTo(PointQuery point) {
    hand.drag().dropTo(point);
    return rested();
  }

  @Override
  public FxRobot press(MouseButton... buttons) {
    hand.mouse().press(buttons);
    return rested();
  }

  @Override
  public FxRobot release(MouseButton... buttons) {
    hand.mouse().release(buttons);
    return rested();
  }

  @Override
  public FxRobot scroll(int notches, VerticalDirection way) {
    hand.wheel().scroll(notches, way);
    return rested();
  }

  @Override
  public FxRobot press(KeyCode... keys) {
    hand.keyboard().press(keys);
    return this;
  }

  @Override
  public FxRobot release(KeyCode... keys) {
    hand.keyboard().release(keys);
    return rested();
  }

  @Override
  public FxRobot push(KeyCode... keys) {
    hand.type().push(keys);
    return rested();
  }

  @Override
  public FxRobot type(KeyCode... keys) {
    for (KeyCode key : keys) {
      hand.type().type(key);
      rested();
    }
    return this;
  }

  @Override
  public FxRobot type(KeyCode key, int times) {
    hand.type().type(key, times);
    return rested();
  }

  @Override
  public FxRobot write(String text) {
    Scene scene = onFx(this::target).getScene();
    text.chars()
        .forEach(
            character -> {
              var key = character == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED;
              robotContext().getBaseRobot().typeKeyboard(scene, key, Character.toString(character));
              FxTests.arrive();
            });
    return rested();
  }

  @Override
  public FxRobot interact(Runnable action) {
    try {
      FxTests.doFx(action);
      return this;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Waits until what is to be clicked on is there, can be used and stands where it stood before:
  /// buttons wait for answers, and rows and drawers come in by and by.
  private void awaitReady(String query) {
    var before = new AtomicReference<>(Optional.<Bounds>empty());
    await(query + " is there, can be used and stands still")
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              var now = onFx(() -> place(query));
              var still = now.isPresent() && now.equals(before.getAndSet(now));
              FxTests.settle();
              return still;
            });
  }

  private Optional<Bounds> place(String query) {
    return super.lookup(query).queryAll().stream()
        .filter(node -> !node.isDisabled() && isSeen(node))
        .findFirst()
        .map(node -> node.localToScreen(node.getBoundsInLocal()));
  }

  private static boolean isSeen(Node node) {
    return node.isVisible()
        && (node.getParent() == null
            ? node.getScene() != null && node.getScene().getWindow() != null
            : isSeen(node.getParent()));
  }

  /// The window that hears the keys.
  private Window target() {
    return listWindows().stream()
        .filter(Window::isFocused)
        .findFirst()
        .orElseGet(() -> listTargetWindows().getFirst());
  }

  private WindowRobot rested() {
    FxTests.settle();
    return this;
  }

  /// Lets go of all keys and buttons: the next test finds none held.
  public void letGo() {
    release(new KeyCode[0]);
    release(new MouseButton[0]);
  }

  private static NodeQuery ask(Callable<NodeQuery> query) {
    return askedOnFx(onFx(query));
  }

  private static NodeQuery askedOnFx(NodeQuery query) {
    return (NodeQuery)
        Proxy.newProxyInstance(
            NodeQuery.class.getClassLoader(),
            new Class<?>[] {NodeQuery.class},
            (_, method, arguments) -> {
              var answer = onFx(() -> invoked(query, method, arguments));
              return answer instanceof NodeQuery next ? askedOnFx(next) : answer;
            });
  }

  private static Object invoked(NodeQuery query, Method method, Object[] arguments)
      throws Exception {
    try {
      return method.invoke(query, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause() instanceof Exception cause ? cause : failure;
    }
  }

  private static <T> T onFx(Callable<T> call) {
    try {
      return FxTests.onFx(call);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure.getCause());
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
