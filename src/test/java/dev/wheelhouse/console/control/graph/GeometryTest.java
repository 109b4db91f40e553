package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.GraphPicture.Row;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where things are, and what is under the pointer.
@Tag("U3")
class GeometryTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);
  private final Arrangement billing = new Arrangement(ToldGraph.billing(), TEXTS);

  @Test
  void aCurveLiesInItsBoxAndIsNearItself() {
    var random = new Random(8);
    for (var i = 0; i < 100; i++) {
      var curve =
          Curve.across(
              new Point(random.nextInt(900), random.nextInt(900)),
              new Point(random.nextInt(900), random.nextInt(900)));
      for (var t = 0.0; t <= 1; t += 0.05) {
        var at = curve.at(t);
        assertTrue(curve.box().grown(1e-6).contains(at.x(), at.y()));
        assertTrue(curve.distance(at.x(), at.y()) < 3, "off by " + curve.distance(at.x(), at.y()));
      }
    }
  }

  @Test
  void controlPointsStandAtHalfTheDistance() {
    var curve = Curve.across(new Point(0, 0), new Point(200, 90));

    assertEquals(new Point(100, 0), curve.b());
    assertEquals(new Point(100, 90), curve.c());
    assertEquals(0, curve.arrival());
  }

  @Test
  void theWordsBesideAWireAreFoundWhereTheyAre() {
    var undoing = new WireKey("settle", "reverse-settlement");
    var words = billing.route(undoing).orElseThrow().label();

    var there = billing.routeTree().in(new Box(words.x() + 120, words.y() - 2, 40, 4));

    assertTrue(there.stream().anyMatch(it -> it.wire().key().equals(undoing)));
  }

  @Test
  void aWireToRowsHasACurveForEach() {
    var route = billing.route(new WireKey("pull-payments", "settle")).orElseThrow();
    var rows = CardRows.boxes(billing.card("settle").orElseThrow());

    assertEquals(
        rows.stream().map(Box::middleY).toList(),
        route.curves().stream().map(it -> it.d().y()).toList());
  }

  @Test
  void aWireThatLeadsBackRunsUnderWhatLiesBetween() {
    var from = billing.card("notify-finance").orElseThrow();
    var low = Routes.drawn(Routes.outPort(from), new Point(0, 182), 444).get(1);

    assertTrue(low.a().y() > 444);
    assertEquals(low.a().y(), low.d().y());
  }

  @ParameterizedTest
  @CsvSource({
    "164, 182, Port", // the right edge of pull-payments, and half the hit area around it
    "175, 171, Port",
    "153, 193, Port",
    "177, 182, OnWire",
    "3, 182, Port", // where wires arrive
    "80, 182, Thing",
    "300, 100, Thing",
    "560, 80, Thing", // the memo
    "687, 127, Corner",
    "672, 182, OnWire",
    "900, 500, Ground"
  })
  void portsComeBeforeCardsAndCardsBeforeWires(double x, double y, String kind) {
    assertEquals(kind, Hit.at(billing, new Point(x, y), 1).getClass().getSimpleName());
  }

  @Test
  void whatCanBeHitKeepsItsSizeOnTheScreen() {
    var beside = new Point(164 + 22, 182);

    assertInstanceOf(Hit.OnWire.class, Hit.at(billing, beside, 1));
    assertInstanceOf(Hit.Port.class, Hit.at(billing, beside, 0.5));
  }

  @Test
  void aboveSixRowsAreShownByState() {
    var many = Collections.nCopies(5, new Row(StateStyle.SUCCESS, "x", ""));
    var rows = new ArrayList<>(many);
    rows.add(new Row(StateStyle.FAILED, "y", ""));
    assertEquals(rows.size(), CardRows.MOST);
    assertTrue(!CardRows.many(rows));
    rows.add(new Row(StateStyle.FAILED, "z", ""));

    assertEquals(
        List.of(
            new Row(StateStyle.SUCCESS, "Success", "5 items"),
            new Row(StateStyle.FAILED, "Failed", "2 items")),
        CardRows.byState(rows, TEXTS));
    assertTrue(CardRows.height(rows) < CardRows.height(many));
  }

  @ParameterizedTest
  @CsvSource({
    "12,   1,    FULL",
    "12,   0.31, FULL",
    "12,   0.29, PLAIN",
    "12,   0.1,  FAR",
    "500,  0.59, FULL",
    "501,  0.6,  FULL",
    "501,  0.59, PLAIN",
    "5000, 0.31, PLAIN",
    "5000, 0.29, FAR"
  })
  void wordsOfManyCardsGoBelowSixtyPercent(int cards, double scale, Lod lod) {
    assertEquals(lod, Lod.of(cards, scale));
  }

  @Test
  void aSlowMachinePaintsLessInAFrame() {
    var pace = new Pace();
    for (var i = 0; i < 40; i++) {
      pace.took(Lod.FULL, 100, 17);
    }
    var quick = pace.allowed(Lod.FULL);
    for (var i = 0; i < 10; i++) {
      pace.took(Lod.FULL, 100, 90);
    }

    assertTrue(quick > 100, "quick " + quick);
    assertTrue(pace.allowed(Lod.FULL) < 60, "slow " + pace.allowed(Lod.FULL));
  }

  @Test
  void edgesScrollFasterFartherOut() {
    assertEquals(0, EdgeScroll.speed(500, 1000));
    assertTrue(EdgeScroll.speed(-50, 1000) < EdgeScroll.speed(10, 1000));
    assertTrue(EdgeScroll.speed(990, 1000) > 0);
    assertEquals(40, EdgeScroll.speed(5000, 1000));
  }

  @Test
  void aLargePictureIsScaledDownForItsImage() {
    assertEquals(1, ImageWriter.scale(new Box(0, 0, 3000, 2000)));
    assertEquals(0.5, ImageWriter.scale(new Box(0, 0, 32_000, 1000)));
    assertTrue(ImageWriter.scale(new Box(0, 0, 15_000, 15_000)) < 0.5);
  }
}
