package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
class EditsTest {
  private static final Place HERE = new Place(40, 80);

  private static Node node(DagDocument document, String key) {
    return document.definition().nodes().stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static JobDefinition own(DagDocument document, String key) {
    var own = node(document, key).own();
    assertNotNull(own);
    return own;
  }

  @Test
  void aNewNodeHasAFreshKeyAndTheDefaultsOfANewJob() {
    var document = Documents.of("shell>bill");

    var insertion = Insertion.of(Part.SHELL, document, HERE);
    var after = insertion.edit().apply(document);

    assertEquals("shell-2", insertion.key());
    assertEquals("billing:shell-2", own(after, "shell-2").name());
    assertEquals(3, own(after, "shell-2").retry().maxAttempts());
    assertEquals(Duration.ofMinutes(5), own(after, "shell-2").limits().attempt());
    assertEquals(HERE, after.layout().places().get("shell-2"));
  }

  @Test
  void aNodeBehindAnotherIsConnectedAndOneInAnEdgeSplitsIt() {
    var document =
        Edits.condition(new WireKey("a", "b"), new EdgeCondition.ExitCode(Set.of(3)))
            .apply(Documents.of("a>b"));

    var behind = Insertion.of(Part.SQL, document, HERE).after("b").edit().apply(document);
    var split =
        Insertion.of(Part.SQL, document, HERE)
            .splitting(new WireKey("a", "b"))
            .edit()
            .apply(document);

    var conditioned = new EdgeCondition.ExitCode(Set.of(3));
    assertEquals(
        List.of(new Edge("a", "b", conditioned), new Edge("b", "sql")),
        behind.definition().edges());
    assertEquals(
        List.of(new Edge("a", "sql", conditioned), new Edge("sql", "b")),
        split.definition().edges());
  }

  @Test
  void aBranchHasAWayForExitCodeZeroAndOneForAllElse() {
    var document = Documents.of("a");

    var after = Insertion.branchAfter("a", document, HERE).edit().apply(document);

    assertEquals(
        List.of(
            new Edge("a", "then", new EdgeCondition.ExitCode(Set.of(0))),
            new Edge("a", "else", new EdgeCondition.Otherwise())),
        after.definition().edges());
  }

  @Test
  void aRenamedNodeIsFollowedByAllThatNamesIt() {
    var document =
        Edits.all(
                Edits.job(
                    "bill",
                    it ->
                        it.with(
                            Task.Shell.script(
                                "echo ${upstream.settle.output.rows}"
                                    + " $${upstream.settle.output.rows}"
                                    + " ${upstream.settle-2.output.rows}"))),
                Edits.node("bill", it -> it.with(Map.of("n", "${ upstream.settle.output.rows }"))),
                Edits.node(
                    "bill", it -> it.with(new Mapping("${upstream.settle.output.files}", "f", 0))),
                Edits.place(Map.of("settle", HERE)))
            .apply(Documents.of("pull>settle", "settle>bill", "settle-2>bill"));

    var after = Renaming.node("settle", "clear").apply(document);

    assertEquals("billing:clear", own(after, "clear").name());
    assertEquals(
        List.of(new Edge("pull", "clear"), new Edge("clear", "bill"), new Edge("settle-2", "bill")),
        after.definition().edges());
    assertEquals(
        Task.Shell.script(
            "echo ${upstream.clear.output.rows} $${upstream.settle.output.rows}"
                + " ${upstream.settle-2.output.rows}"),
        own(after, "bill").task());
    assertEquals(Map.of("n", "${ upstream.clear.output.rows }"), node(after, "bill").parameters());
    assertEquals(
        new Mapping("${upstream.clear.output.files}", "f", 0), node(after, "bill").mapping());
    assertEquals(Map.of("clear", HERE), after.layout().places());
  }

  @Test
  void aTakenKeyIsNotGivenTwice() {
    var document = Documents.of("a>b");

    assertEquals(document, Renaming.node("a", "b").apply(document));
    assertEquals(document, Renaming.node("a", " ").apply(document));
  }

  @Test
  void ownJobsBearTheNewNameOfTheirDag() {
    var after = Renaming.dag("invoices").apply(Documents.of("a"));

    assertEquals("invoices", after.definition().name());
    assertEquals("invoices:a", node(after, "a").job());
    assertEquals("invoices:a", own(after, "a").name());
  }

  @Test
  void whatIsPastedHasFreshKeysAndKeepsItsInnerEdges() {
    var document =
        Edits.all(
                Edits.node("bill", it -> it.with(Map.of("n", "${upstream.settle.output.rows}"))),
                Edits.place(Map.of("settle", HERE, "bill", new Place(300, 80))))
            .apply(Documents.of("pull>settle", "settle>bill"));
    var text = ClipText.of(Clip.of(document, Set.of("settle", "bill")));

    var clip = ClipText.read(text).orElseThrow();
    var pasted = clip.at(document, new Place(0, 500));
    var after = pasted.edit().apply(document);

    assertEquals(Set.of("settle-2", "bill-2"), pasted.keys());
    assertEquals(
        List.of(
            new Edge("pull", "settle"), new Edge("settle", "bill"), new Edge("settle-2", "bill-2")),
        after.definition().edges());
    assertEquals(
        Map.of("n", "${upstream.settle-2.output.rows}"), node(after, "bill-2").parameters());
    assertEquals("billing:bill-2", own(after, "bill-2").name());
    assertEquals(new Place(0, 500), after.layout().places().get("settle-2"));
    assertEquals(new Place(260, 500), after.layout().places().get("bill-2"));
  }

  @Test
  void whatIsNoDagIsNotPasted() {
    assertEquals(List.of(), ClipText.read("rm -rf /").stream().toList());
    assertEquals(List.of(), ClipText.read("").stream().toList());
    assertEquals(List.of(), ClipText.read("# layout {\n").stream().toList());
  }

  @Test
  void notesAreCopiedToo() {
    var document = Insertion.note(Documents.of("a"), "Mara", HERE).edit().apply(Documents.of("a"));

    var clip = ClipText.read(ClipText.of(Clip.of(document, Set.of("note")))).orElseThrow();
    var after = clip.beside(document).edit().apply(document);

    assertEquals(
        List.of("note", "note-2"), after.layout().notes().stream().map(it -> it.id()).toList());
  }

  @Test
  void aNodeOfASharedJobGetsACopyOfItsOwn() {
    var document = Insertion.shared("reports", Documents.of(), HERE).edit().apply(Documents.of());
    var shared = JobDefinition.of("reports", new Task.Noop());

    var after = Edits.ownCopy("reports", shared).apply(document);

    assertNull(node(document, "reports").own());
    assertEquals("billing:reports", node(after, "reports").job());
    assertEquals("billing:reports", own(after, "reports").name());
    assertEquals(new Task.Noop(), own(after, "reports").task());
  }

  @Test
  void whatIsRemovedTakesItsEdgesAndPlaceWithIt() {
    var document =
        Edits.place(Map.of("settle", HERE)).apply(Documents.of("pull>settle", "settle>bill"));

    var after = Edits.remove(Set.of("settle"), Set.of()).apply(document);

    assertEquals(List.of("pull", "bill"), Documents.keys(after));
    assertEquals(List.of(), after.definition().edges());
    assertEquals(Map.of(), after.layout().places());
  }
}
