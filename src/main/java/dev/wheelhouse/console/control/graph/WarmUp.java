package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphPicture.Wire;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/// Has classes loaded, glyphs cut and code compiled while a program's first canvas still waits for
/// its picture: a little in each frame, what needs no window beside them.
final class WarmUp extends AnimationTimer {
  private static final AtomicBoolean DONE = new AtomicBoolean();
  private static final int CARDS = 600;
  private static final int HIGH = 20;
  private static final int ARRANGED = 6;
  private static final int NEAR = 9;
  private static final List<Lod> FRAMES =
      List.of(
          Lod.FAR, Lod.PLAIN, Lod.PLAIN, Lod.FULL, Lod.FULL, Lod.FULL, Lod.FULL, Lod.FULL, Lod.FULL,
          Lod.PLAIN, Lod.FULL, Lod.FULL, Lod.FULL, Lod.FAR);

  /// Very many lines are drawn by other code than a few: both have to be seen before it is compiled.
  private static final double FAR = 0.2;

  private final Board board;
  private final TilePainter painter;
  private final Tile tile = new Tile();
  private final WritableImage image = new WritableImage((int) Tile.SIDE, (int) Tile.SIDE);
  private final Future<Arrangement> sample;
  private int frame;

  private WarmUp(Board board, TilePainter painter, Future<Arrangement> sample) {
    this.board = board;
    this.painter = painter;
    this.sample = sample;
  }

  /// Once in a program.
  static void begin(Board board, TilePainter painter) {
    if (board.shown().size() == 0 && DONE.compareAndSet(false, true)) {
      var texts = board.texts();
      var sample = new FutureTask<>(() -> arranged(texts));
      Thread.ofPlatform().daemon().name("graph-warm-up").start(sample);
      new WarmUp(board, painter, sample).start();
    }
  }

  /// Again and again: that is what has code compiled.
  private static Arrangement arranged(Texts texts) {
    return Stream.generate(() -> new Arrangement(sample(), texts))
        .limit(ARRANGED)
        .reduce((_, next) -> next)
        .orElseThrow();
  }

  private static GraphPicture sample() {
    var cards = IntStream.range(0, CARDS).mapToObj(WarmUp::card).toList();
    var wires =
        IntStream.range(HIGH, CARDS)
            .mapToObj(i -> new Wire("" + source(i), "" + i, "", course(i)))
            .toList();
    return new GraphPicture(cards, wires, List.of());
  }

  private static Card card(int i) {
    var states = StateStyle.values();
    var column = i / HIGH;
    return new Card(
        "" + i,
        column * (Card.WIDTH + 48),
        i % HIGH * (Card.HEIGHT + 24),
        Card.WIDTH,
        Card.HEIGHT,
        "mdi2c-console",
        "abcdefghijklmnopq-" + i,
        "SHJEP · rstuvwxyz " + i,
        List.of(),
        Look.USUAL,
        states[i % states.length]);
  }

  /// In the column before, so that wires cross.
  private static int source(int i) {
    return (i / HIGH - 1) * HIGH + (i + i % NEAR) % HIGH;
  }

  private static Course course(int i) {
    return List.of(Course.IDLE, Course.PASSED, Course.BLOCKING).get(i % 3);
  }

  @Override
  public void handle(long now) {
    if (frame == FRAMES.size() || board.shown().size() > 0) {
      stop();
    } else if (sample.isDone()) {
      paint();
    }
  }

  private void paint() {
    var lod = FRAMES.get(frame);
    tile.take(new Tile.Spot(frame % 4, frame % 2), lod == Lod.FULL ? 1 : FAR, Tile.Worth.EMPTY);
    painter.paint(tile, Tile.WHOLE, sample.resultNow(), lod);
    // what is drawn for a picture in memory is drawn as it is for the window
    tile.canvas().snapshot(new SnapshotParameters(), image);
    frame++;
  }
}
