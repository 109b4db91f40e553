package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Memo;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U3")
class AutoLayoutTest {
  private static final Texts ENGLISH = new Texts(Language.ENGLISH);
  private static final Formats FORMATS = new Formats(ENGLISH, ZoneOffset.UTC);

  private record Box(String key, double x, double y, double width, double height) {
    boolean meets(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }
  }

  private static GraphPicture picture(DagDocument document) {
    return PictureOf.of(document, Backdrop.NONE, ENGLISH, FORMATS);
  }

  private static GraphPicture laidOut(DagDocument document) {
    return picture(document.with(AutoLayout.of(document, picture(document))));
  }

  private static List<Box> boxes(GraphPicture picture) {
    Stream<Box> cards = picture.cards().stream().map(AutoLayoutTest::box);
    return Stream.concat(cards, picture.memos().stream().map(AutoLayoutTest::box)).toList();
  }

  private static Box box(Card it) {
    return new Box(it.key(), it.x(), it.y(), it.width(), it.height());
  }

  private static Box box(Memo it) {
    return new Box(it.key(), it.x(), it.y(), it.width(), it.height());
  }

  private static void overlapNowhere(GraphPicture picture) {
    var boxes = boxes(picture);
    for (var i = 0; i < boxes.size(); i++) {
      for (var j = i + 1; j < boxes.size(); j++) {
        assertTrue(!boxes.get(i).meets(boxes.get(j)), boxes.get(i) + " meets " + boxes.get(j));
      }
    }
  }

  private static void edgesGoRight(DagDocument document, GraphPicture picture) {
    var cards = new HashMap<String, Card>();
    picture.cards().forEach(it -> cards.put(it.key(), it));
    for (var edge : document.definition().edges()) {
      var from = cards.get(edge.from());
      var to = cards.get(edge.to());
      assertTrue(from.x() + from.width() < to.x(), edge + " goes left");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void cardsOverlapNowhereAndEdgesGoRight(long seed) {
    var document = Documents.random(60, seed);

    var picture = laidOut(document);

    overlapNowhere(picture);
    edgesGoRight(document, picture);
  }

  @Test
  void theSameDocumentIsLaidOutTheSameWay() {
    var document = Documents.random(120, 7);

    var first = AutoLayout.of(document, picture(document));
    var second = AutoLayout.of(document, picture(document));

    assertEquals(first, second);
  }

  @Test
  void whatStandsBesideANodeStaysWithItAndCoversNothing() {
    var document = decorated(Documents.of("pull>settle", "settle>bill", "pull>audit", "bill>mail"));

    var picture = laidOut(document);

    overlapNowhere(picture);
    var settle = boxes(picture).stream().filter(it -> it.key().equals("settle")).findFirst();
    var undo = boxes(picture).stream().filter(it -> it.key().equals("undo:settle")).findFirst();
    var note = boxes(picture).stream().filter(it -> it.key().equals("note")).findFirst();
    assertEquals(settle.orElseThrow().x(), undo.orElseThrow().x());
    assertEquals(settle.orElseThrow().x(), note.orElseThrow().x());
    assertTrue(note.orElseThrow().y() < settle.orElseThrow().y());
  }

  private static DagDocument decorated(DagDocument plain) {
    var settle = Standing.of(plain).getOrDefault("settle", new Place(0, 0));
    var note =
        new Note("note", "Cut-off", "04:30", "", new Place(settle.x(), settle.y() - 90), 176, 72);
    return Edits.all(
            Edits.job(
                "settle",
                it ->
                    it.with(
                        Safety.DEFAULT.with(
                            new Compensation("reverse", Compensation.When.ON_REQUEST)))),
            Edits.add(note),
            Edits.definition(
                it ->
                    it.withTriggers(
                        List.of(
                            new Trigger.Cron(
                                "nightly",
                                "30 2 * * *",
                                ZoneId.of("Europe/Berlin"),
                                MisfirePolicy.FIRE_ONCE_NOW)))))
        .apply(plain);
  }

  @Test
  void aDocumentWithACycleIsLaidOutNonetheless() {
    var document = Documents.of("a>b", "b>c", "c>a", "d");

    overlapNowhere(laidOut(document));
  }

  @Test
  void anEmptyDocumentHasAnEmptyLayout() {
    var document = Documents.of();

    assertEquals(document.layout(), AutoLayout.of(document, picture(document)));
  }

  @Test
  void notesOfADocumentWithoutNodesStayWhereTheyAre() {
    var note = new Note("note", "", "First", "", new Place(10, 20), 176, 72);
    var document = Edits.add(note).apply(Documents.of());

    assertEquals(List.of(note), AutoLayout.of(document, picture(document)).notes());
  }

  @Tag("slow")
  @Test
  void aThousandNodesTakeSeconds() {
    var document = Documents.random(1000, 11);
    AutoLayout.warmUp();

    var layout =
        assertTimeout(Duration.ofSeconds(5), () -> AutoLayout.of(document, picture(document)));

    assertEquals(1000, layout.places().size());
  }
}
