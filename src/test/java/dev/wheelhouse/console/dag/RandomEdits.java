package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TriggerRule;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Edits as people make them, in any order.
final class RandomEdits {
  private static final List<Part> PARTS =
      List.of(
          Part.SHELL,
          Part.HTTP,
          Part.SQL,
          Part.JAVA,
          Part.CONTAINER,
          Part.SUBDAG,
          Part.BRANCH,
          Part.WAIT,
          Part.APPROVAL,
          Part.MILESTONE,
          Part.NOTE);

  private final Random random;
  private final Texts texts = new Texts(Language.ENGLISH);
  private final Formats formats = new Formats(texts, ZoneOffset.UTC);
  private final Refusals refusals = new Refusals(texts);

  RandomEdits(long seed) {
    random = new Random(seed);
  }

  UnaryOperator<DagDocument> next(DagDocument document) {
    var keys = Documents.keys(document);
    if (keys.size() < 3) {
      return insert(document);
    }
    var key = one(keys);
    return switch (random.nextInt(22)) {
      case 0, 1, 2 -> insert(document);
      case 3 -> Insertion.of(one(PARTS.subList(0, 5)), document, place()).after(key).edit();
      case 4 -> split(document);
      case 5, 6, 7 -> connect(document, key, one(keys));
      case 8 -> Edits.disconnect(wire(document));
      case 9 -> Edits.remove(keys.size() < 40 ? Set.of(key) : some(document), wire(document));
      case 10 -> Renaming.node(key, "renamed-" + random.nextInt(1000));
      case 11 -> Renaming.dag("billing-" + random.nextInt(5));
      case 12, 13 -> Edits.move(some(document), random.nextInt(99), 1, Standing.of(document));
      case 14 -> one(List.of(Alignment.values())).edit(picture(document), some(document));
      case 15 -> Alignment.distribute(picture(document), some(document), random.nextBoolean());
      case 16 -> Clip.of(document, some(document)).beside(document).edit();
      case 17 -> condition(document);
      case 18 -> Edits.rule(key, one(List.of(TriggerRule.ALL_SUCCESS, TriggerRule.ALL_DONE)));
      case 19 -> parameters(key, "${upstream." + one(keys) + ".output.y}");
      case 20 -> mapping(key, new Mapping("a, b", "channel", random.nextInt(4)));
      default -> Edits.ownCopy(key, JobDefinition.of("shared", new Task.Noop()));
    };
  }

  private static UnaryOperator<DagDocument> parameters(String key, String value) {
    return Edits.node(key, it -> it.with(Map.of("x", value)));
  }

  private static UnaryOperator<DagDocument> mapping(String key, Mapping mapping) {
    return Edits.node(key, it -> it.with(mapping));
  }

  private UnaryOperator<DagDocument> insert(DagDocument document) {
    return random.nextInt(8) == 0
        ? Insertion.shared("shared-job", document, place()).edit()
        : Insertion.of(one(PARTS), document, place()).edit();
  }

  private UnaryOperator<DagDocument> split(DagDocument document) {
    return wire(document).stream()
        .findFirst()
        .map(it -> Insertion.of(Part.SHELL, document, place()).splitting(it).edit())
        .orElse(UnaryOperator.identity());
  }

  private UnaryOperator<DagDocument> connect(DagDocument document, String from, String to) {
    return refusals.refusal(document, from, to).isPresent()
        ? UnaryOperator.identity()
        : Edits.connect(new Edge(from, to));
  }

  private UnaryOperator<DagDocument> condition(DagDocument document) {
    return wire(document).stream()
        .findFirst()
        .map(it -> Edits.condition(it, new EdgeCondition.ExitCode(Set.of(random.nextInt(5)))))
        .orElse(UnaryOperator.identity());
  }

  private Set<WireKey> wire(DagDocument document) {
    var edges = document.definition().edges();
    return edges.isEmpty() ? Set.of() : Set.of(Edits.key(one(edges)));
  }

  private Set<String> some(DagDocument document) {
    var some = new HashSet<String>();
    var keys = Documents.keys(document);
    for (var i = 0; i < 4; i++) {
      some.add(one(keys));
    }
    document.layout().notes().stream().limit(1).forEach(it -> some.add(it.id()));
    return some;
  }

  private GraphPicture picture(DagDocument document) {
    return PictureOf.of(document, Backdrop.NONE, texts, formats);
  }

  private Place place() {
    return new Place(random.nextInt(2000), random.nextInt(2000));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
