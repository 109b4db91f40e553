package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Puts something new into a document: alone, behind a node, or into an edge.
///
/// @param edit adds it
/// @param key that it will have, to be selected
record Insertion(UnaryOperator<DagDocument> edit, String key) {
  private static final Duration TIME_OUT = Duration.ofMinutes(5);
  private static final double STEP = Card.WIDTH + 84;
  private static final double HALF_WAY = 54;

  /// A part of the palette, with the defaults of a new job (U15).
  static Insertion of(Part part, DagDocument document, Place at) {
    return switch (part) {
      case NOTE -> note(document, "", at);
      case BRANCH -> branch(document, at);
      case COMPENSATION ->
          throw new IllegalArgumentException("a compensation is chosen for a node's job");
      default -> task(part.word(), part.task().orElseThrow(), document, at);
    };
  }

  /// @param by who writes it, and when, in words
  static Insertion note(DagDocument document, String by, Place at) {
    var note = Notes.fresh(document, by, at);
    return new Insertion(Edits.add(note), note.id());
  }

  private static Insertion task(String word, Task task, DagDocument document, Place at) {
    var key = FreshKey.of(word, document);
    return new Insertion(Edits.add(owning(document, key, task), at), key);
  }

  private static Node owning(DagDocument document, String key, Task task) {
    return Node.owning(document.definition().name(), key, usual(task));
  }

  static JobDefinition usual(Task task) {
    var job =
        JobDefinition.of("", task)
            .with(
                RetryPolicy.DEFAULT
                    .attempts(3)
                    .delays(
                        RetryPolicy.Backoff.EXPONENTIAL,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10)));
    return task.takesSlot() ? job.with(TimeLimits.attempt(TIME_OUT)) : job;
  }

  /// A node of a job that stands by itself.
  static Insertion shared(String job, DagDocument document, Place at) {
    var key = FreshKey.of(job, document);
    return new Insertion(Edits.add(new Node(key, job, TriggerRule.ALL_SUCCESS, false), at), key);
  }

  /// A shell task with two ways on.
  private static Insertion branch(DagDocument document, Place at) {
    var key = FreshKey.of("branch", document);
    var add = Edits.add(owning(document, key, Task.Shell.script("")), at);
    var ways = branchAfter(key, add.apply(document), new Place(at.x() + STEP, at.y()));
    return new Insertion(Edits.all(add, ways.edit()), key);
  }

  /// Two ways on from a node that is there: one for exit code 0, one for all else.
  ///
  /// @param at between the two
  static Insertion branchAfter(String upstream, DagDocument document, Place at) {
    var taken = FreshKey.taken(document);
    var then = FreshKey.of("then", taken);
    taken.add(then);
    var other = FreshKey.of("else", taken);
    var dag = document.definition();
    var hasOtherwise =
        dag.edges().stream()
            .anyMatch(
                it -> it.from().equals(upstream) && it.when() instanceof EdgeCondition.Otherwise);
    return new Insertion(
        Edits.all(
            Edits.add(
                owning(document, then, new Task.Noop()), new Place(at.x(), at.y() - HALF_WAY)),
            Edits.add(
                owning(document, other, new Task.Noop()), new Place(at.x(), at.y() + HALF_WAY)),
            Edits.connect(new Edge(upstream, then, new EdgeCondition.ExitCode(Set.of(0)))),
            Edits.connect(
                new Edge(
                    upstream,
                    other,
                    hasOtherwise ? EdgeCondition.ALWAYS : new EdgeCondition.Otherwise()))),
        then);
  }

  /// The same, behind a node.
  Insertion after(String upstream) {
    return new Insertion(Edits.all(edit, Edits.connect(new Edge(upstream, key))), key);
  }

  /// The same, in the middle of an edge, whose condition stays on its first half.
  Insertion splitting(WireKey wire) {
    UnaryOperator<DagDocument> split =
        document ->
            document.definition().edges().stream()
                .filter(it -> Edits.key(it).equals(wire))
                .findFirst()
                .map(it -> halves(it).apply(document))
                .orElse(document);
    return new Insertion(Edits.all(edit, split), key);
  }

  private UnaryOperator<DagDocument> halves(Edge edge) {
    return Edits.all(
        Edits.edge(Edits.key(edge), it -> new Edge(it.from(), key, it.when())),
        Edits.connect(new Edge(key, edge.to())));
  }
}
