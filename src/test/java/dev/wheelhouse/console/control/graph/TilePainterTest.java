package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.Tile.Spot;
import dev.wheelhouse.console.control.graph.Tile.Worth;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Fonts;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
class TilePainterTest {
  private static final int SIDE = (int) Tile.SIDE;

  /// What two ways of smoothing an edge may differ in, of 255.
  private static final int SMOOTHING = 4;

  @BeforeEach
  void start() throws Exception {
    var _ = FxTests.stage();
  }

  @Test
  void tileThatIsPaintedInQuartersLooksAsIfItWerePaintedAtOnce() throws Exception {
    var whole = FxTests.onFx(() -> painted(true));
    var quartered = FxTests.onFx(() -> painted(false));

    var differing =
        IntStream.range(0, SIDE * SIDE)
            .filter(it -> differs(whole, quartered, it % SIDE, it / SIDE))
            .count();
    assertEquals(0, differing);
  }

  @Test
  void tileIsGoodOnceItsLastQuarterIsPainted() throws Exception {
    var tile = FxTests.onFx(Tile::new);
    tile.take(new Spot(0, 0), 1, Worth.ROUGH);

    assertFalse(tile.refined(tile.next(false)));
    // what was begun in quarters goes on so
    assertFalse(tile.refined(tile.next(true)));
    assertFalse(tile.refined(tile.next(true)));
    assertEquals(Worth.ROUGH, tile.worth());
    assertTrue(tile.refined(tile.next(true)));

    assertEquals(Worth.GOOD, tile.worth());
    assertEquals(Tile.WHOLE, tile.next(true));
  }

  @Test
  void quartersOfWhatLooksOtherwiseByNowArePaintedAgain() throws Exception {
    var tile = FxTests.onFx(Tile::new);
    tile.take(new Spot(0, 0), 1, Worth.ROUGH);
    var first = tile.next(false);
    assertFalse(tile.refined(first));

    tile.spoil();

    assertEquals(first, tile.next(false));
  }

  private static WritableImage painted(boolean atOnce) {
    Fonts.load();
    var texts = new Texts(Language.ENGLISH);
    var canvas = new GraphCanvas(new ToldWishes(), texts);
    canvas.pictureProperty().set(ToldGraph.billing());
    var board = canvas.board();
    var painter =
        new TilePainter(board, canvas.tints(), new Lettering(), new Glyphs(), new Fades(board));
    var tile = new Tile();
    tile.take(new Spot(0, 0), 0.8, Worth.ROUGH);
    var done = false;
    while (!done) {
      var part = tile.next(atOnce);
      painter.paint(tile, part, board.shown(), Lod.FULL);
      done = tile.refined(part);
    }
    return tile.canvas().snapshot(new SnapshotParameters(), null);
  }

  private static boolean differs(WritableImage one, WritableImage other, int x, int y) {
    var a = one.getPixelReader().getArgb(x, y);
    var b = other.getPixelReader().getArgb(x, y);
    return IntStream.of(0, 8, 16, 24)
        .anyMatch(shift -> Math.abs((a >>> shift & 255) - (b >>> shift & 255)) > SMOOTHING);
  }
}
