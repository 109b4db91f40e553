package dev.wheelhouse.console.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Gathers what other threads add and hands it over once per frame.
///
/// The first item of a burst asks for the next frame, the others only join the list: a thousand
/// lines a second cost sixty updates, not a thousand.
final class FrameQueue<T> {
  private final Fx fx;
  private final Consumer<? super List<T>> apply;
  private List<T> waiting = new ArrayList<>();

  FrameQueue(Fx fx, Consumer<? super List<T>> apply) {
    this.fx = fx;
    this.apply = apply;
  }

  void add(T item) {
    if (join(item)) {
      fx.show(new Frame()::start);
    }
  }

  private synchronized boolean join(T item) {
    waiting.add(item);
    return waiting.size() == 1;
  }

  private synchronized List<T> drain() {
    var items = waiting;
    waiting = new ArrayList<>();
    return List.copyOf(items);
  }

  /// One frame of the window's clock.
  private final class Frame extends AnimationTimer {
    @Override
    public void handle(long now) {
      stop();
      fx.guarded(() -> apply.accept(drain()));
    }
  }
}
