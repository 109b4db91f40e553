package dev.wheelhouse.console.bench;

import dev.wheelhouse.console.bench.GraphPlay.Leg;
import dev.wheelhouse.console.bench.GraphPlay.Played;
import dev.wheelhouse.console.control.graph.GraphCanvas;
import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.time.Timers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.input.ScrollEvent;

/// Opens a graph and moves over it, a step each frame; the time from frame to frame is taken.
final class GraphCourse extends AnimationTimer {
  private static final double NOTCH = 40;
  private static final int PAN = 24;
  private static final int STEPS = 180;
  private static final int WARM_UP = 20;

  private final Timers timers;
  private final GraphCanvas canvas;
  private final GraphPicture picture;
  private final Queue<Stretch> ahead = new ArrayDeque<>();
  private final List<Leg> legs = new ArrayList<>();
  private final List<Double> frames = new ArrayList<>();
  private Consumer<Played> done = _ -> {};
  private Stretch stretch = new Stretch("", WARM_UP, _ -> {});
  private int step;
  private long before;
  private long shownAt;
  private double opened;

  /// @param act at each frame
  private record Stretch(String name, int steps, Consumer<Integer> act) {}

  GraphCourse(Timers timers, GraphCanvas canvas, GraphPicture picture) {
    this.timers = timers;
    this.canvas = canvas;
    this.picture = picture;
    leg("opened, nothing moves", 20, _ -> {});
    leg("pan at 100 %", STEPS, this::pan);
    leg("zoom out to all, a notch a frame", 36, _ -> wheel(0, -NOTCH, true));
    leg("pan over all", STEPS, this::pan);
    leg("zoom in to 100 %, a notch a frame", 36, _ -> wheel(0, NOTCH, true));
    leg("pan at 60 %, words just shown", STEPS, at -> zoomedPan(at, 2));
    leg("pan at 40 %, boxes", STEPS, at -> zoomedPan(at, 1));
    leg("pan at 25 %, rectangles", STEPS, at -> zoomedPan(at, 1));
  }

  private void leg(String name, int steps, Consumer<Integer> act) {
    ahead.add(new Stretch(name, steps, act));
  }

  void play(Consumer<Played> whenDone) {
    done = whenDone;
    start();
  }

  @Override
  public void handle(long now) {
    if (before != 0 && step > 1) {
      frames.add((now - before) / 1e6);
    }
    before = now;
    if (shownAt != 0 && opened == 0) {
      opened = (timers.nanoTime() - shownAt) / 1e6;
    }
    if (step == stretch.steps()) {
      next();
    }
    stretch.act().accept(step++);
  }

  private void next() {
    if (stretch.name().isEmpty()) {
      shownAt = timers.nanoTime();
      canvas.pictureProperty().set(picture);
    } else {
      legs.add(new Leg(stretch.name(), frames));
    }
    frames.clear();
    step = 0;
    var following = ahead.poll();
    if (following == null) {
      stop();
      done.accept(new Played(picture.wires().size(), opened, legs));
    } else {
      stretch = following;
    }
  }

  private void pan(int at) {
    var back = at / (STEPS / 6) % 2 == 1;
    wheel(back ? PAN : -PAN, back ? PAN : -PAN, false);
  }

  private void zoomedPan(int at, int times) {
    for (var i = 0; at == 0 && i < times; i++) {
      canvas.zoomOut();
    }
    pan(at);
  }

  private void wheel(double dx, double dy, boolean control) {
    var x = canvas.getWidth() / 2;
    var y = canvas.getHeight() / 2;
    Event.fireEvent(
        canvas,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            control,
            false,
            control,
            false,
            false,
            dx,
            dy,
            dx,
            dy,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}
