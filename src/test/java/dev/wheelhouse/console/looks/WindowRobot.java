package dev.wheelhouse.console.looks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.hamcrest.Matcher;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;

/// A robot that looks at the window on the window's own thread. TestFX's own looks from the test's
/// thread, while cells and rows come and go: it then sees half a scene, or throws.
public final class WindowRobot extends FxRobot {
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
