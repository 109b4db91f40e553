package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
class SightTest {
  private final Sight sight = new Sight(-40, 20, 1, 1000, 600);

  @Test
  void whatIsUnderThePointerStaysThereWhileZooming() {
    var random = new Random(3);
    var at = sight;
    for (var i = 0; i < 200; i++) {
      var x = random.nextInt(1000);
      var y = random.nextInt(600);
      var before = at.inPicture(x, y);

      at = at.turned(random.nextInt(9) - 4, x, y);

      assertEquals(before.x(), at.inPicture(x, y).x(), 1e-6);
      assertEquals(before.y(), at.inPicture(x, y).y(), 1e-6);
      assertTrue(at.scale() >= Sight.LEAST && at.scale() <= Sight.MOST);
    }
  }

  @Test
  void aNotchIsEightPercent() {
    assertEquals(1.08, sight.turned(1, 10, 10).scale(), 1e-9);
    assertEquals(1 / 1.08, sight.turned(-1, 10, 10).scale(), 1e-9);
  }

  @Test
  void keysGoThroughTenSteps() {
    var steps = new ArrayList<Double>();
    for (var at = sight.zoomed(0.05); steps.size() < 10; at = at.nearer()) {
      steps.add(at.scale());
    }

    assertEquals(List.of(0.05, 0.1, 0.25, 0.4, 0.6, 0.8, 1.0, 1.25, 1.5, 2.0), steps);
    assertEquals(2, sight.zoomed(2).nearer().scale());
    assertEquals(0.8, sight.farther().scale());
    assertEquals(0.25, sight.zoomed(0.3).farther().scale(), 1e-9);
  }

  @Test
  void whoWishesForALargerWindowSeesAllLargerAtTheSameZoom() {
    var larger = sight.withUnit(1.3);

    assertEquals(1, larger.zoom());
    assertEquals(1.3, larger.scale());
    assertEquals(0.8, larger.farther().zoom(), 1e-9);
    assertEquals(1.25, larger.nearer().zoom(), 1e-9);
    assertEquals(1, larger.nearer().normal().zoom());
    assertEquals(1, larger.fitted(new Box(0, 0, 100, 60)).zoom());
    assertEquals(sight.zoom(), larger.withUnit(1).zoom());
    assertEquals(1000 / 1.3, larger.designed().width());
  }

  @Test
  void fittingShowsAllAndNeverEnlarges() {
    var large = new Box(-500, 30, 9000, 700);

    var fitted = sight.fitted(large);

    assertTrue(contains(fitted.area(), large));
    assertEquals(1, sight.fitted(new Box(0, 0, 100, 60)).scale());
    assertEquals(50, sight.fitted(new Box(0, 0, 100, 60)).area().middleX(), 1e-6);
  }

  @Test
  void revealingMovesOnlyAsFarAsIsNeeded() {
    var inside = new Box(200, 200, 164, 60);
    var right = new Box(2000, 200, 164, 60);

    assertEquals(sight, sight.revealing(inside));
    assertTrue(contains(sight.revealing(right).area(), right));
    assertEquals(sight.y(), sight.revealing(right).y());
  }

  @Test
  void aGlideEndsWhereItShall() {
    var goal = sight.zoomed(0.4).scrolled(300, -80);

    var end = sight.between(goal, 1);

    assertEquals(goal.scale(), end.scale(), 1e-9);
    assertEquals(goal.x(), end.x(), 1e-6);
    assertEquals(goal.y(), end.y(), 1e-6);
  }

  private static boolean contains(Box area, Box box) {
    return area.contains(box.x(), box.y()) && area.contains(box.right(), box.bottom());
  }
}
