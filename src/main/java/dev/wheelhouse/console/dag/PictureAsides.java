package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphPicture.Wire;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Trigger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What takes no part in the forward order: the triggers above the first root, and under a node the
/// job that undoes its work.
final class PictureAsides {
  /// Under a node that has a compensation.
  static final double UNDO_ROOM = 56 + Card.HEIGHT;

  private static final double GAP = 56;
  private static final double CARD_SIDES = 66;
  private static final double PILL_SIDES = 44;
  private static final double NARROWEST_PILL = 96;
  private static final double WIDEST_PILL = 300;
  private static final double PILL_GAP = 34;
  private static final double PILL_BETWEEN = 12;
  private static final double PILL_STEP = Card.PILL + PILL_BETWEEN;

  private final DagDocument document;
  private final Backdrop backdrop;
  private final Map<String, Place> places;
  private final Texts texts;
  private final TriggerShort triggers;
  private final NodeWords words;

  PictureAsides(
      DagDocument document,
      Backdrop backdrop,
      Map<String, Place> places,
      Texts texts,
      Formats formats) {
    this.document = document;
    this.backdrop = backdrop;
    this.places = places;
    this.texts = texts;
    this.triggers = new TriggerShort(texts, formats);
    this.words = new NodeWords(backdrop, texts, formats);
  }

  Stream<Card> cards() {
    var all = document.definition().triggers();
    return Stream.concat(
        IntStream.range(0, all.size()).mapToObj(i -> pill(all.get(i), all.size() - 1 - i)),
        undone().map(this::undoCard));
  }

  Stream<Wire> wires() {
    var roots = roots();
    return Stream.concat(
        document.definition().triggers().stream()
            .flatMap(it -> roots.stream().map(root -> starting(it, root))),
        undone().map(this::undoing));
  }

  private static Wire starting(Trigger trigger, String root) {
    return new Wire(Aside.ofTrigger(trigger.key()), root, "", Course.STARTING);
  }

  private List<String> roots() {
    return DagGraph.of(document.definition()).roots();
  }

  private Card pill(Trigger trigger, int row) {
    var key = Aside.ofTrigger(trigger.key());
    var title = triggers.of(trigger);
    var width = Math.clamp(WordWidth.of(title) + PILL_SIDES, NARROWEST_PILL, WIDEST_PILL);
    var at = aboveFirstRoot(row, width);
    return new Card(
        key,
        at.x(),
        at.y(),
        width,
        Card.PILL,
        TriggerShort.icon(trigger),
        title,
        "",
        List.of(),
        Look.ASIDE,
        null);
  }

  /// Over its middle, so that the wire to it is straight.
  private Place aboveFirstRoot(int row, double width) {
    var key = firstRoot(document);
    var root = places.getOrDefault(key, new Place(0, 0));
    var mapped = document.definition().nodes().stream().filter(it -> it.key().equals(key));
    var wide = mapped.mapToDouble(PictureOf::width).findFirst().orElse(Card.WIDTH);
    return new Place(
        root.x() + (wide - width) / 2, root.y() - PILL_GAP - (row + 1) * PILL_STEP + PILL_BETWEEN);
  }

  /// Empty for a DAG without one.
  static String firstRoot(DagDocument document) {
    var roots = DagGraph.of(document.definition()).roots();
    return roots.isEmpty() ? "" : roots.getFirst();
  }

  /// Room over the first root for all triggers.
  static double roof(DagDocument document) {
    var pills = document.definition().triggers().size();
    return pills == 0 ? 0 : PILL_GAP + pills * PILL_STEP;
  }

  private Stream<Node> undone() {
    return document.definition().nodes().stream().filter(it -> !words.compensation(it).none());
  }

  private Card undoCard(Node node) {
    var compensation = words.compensation(node);
    var key = Aside.undoOf(node.key());
    var owner = places.getOrDefault(node.key(), new Place(0, 0));
    var rows = words.rows(node);
    var width = Math.clamp(WordWidth.of(compensation.job()) + CARD_SIDES, Card.WIDTH, Card.WIDE);
    var middle = owner.x() + PictureOf.width(node) / 2;
    var below = owner.y() + Card.height(rows) + GAP;
    var job = backdrop.jobs().get(compensation.job());
    return new Card(
        key,
        middle - width / 2,
        below,
        width,
        Card.HEIGHT,
        job == null ? TaskIcons.UNKNOWN : TaskIcons.of(job.task()),
        compensation.job(),
        words.shared(compensation.job()),
        List.of(),
        Look.ASIDE,
        null);
  }

  private Wire undoing(Node node) {
    var label =
        words.compensation(node).when() == Compensation.When.ON_REQUEST
            ? "dag.undo-on-request"
            : "dag.undo-on-failure";
    return new Wire(node.key(), Aside.undoOf(node.key()), texts.get(label), Course.UNDOING);
  }
}
