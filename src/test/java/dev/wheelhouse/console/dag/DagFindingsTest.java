package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.dag.DagFinding.About;
import dev.wheelhouse.console.dag.DagFinding.Severity;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.TriggerRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
class DagFindingsTest {
  private static final Instant NOW = Instant.parse("2026-02-18T02:42:18Z");

  private static List<DagFinding> of(DagDocument document) {
    return DagFindings.of(document, NOW, new Texts(Language.ENGLISH));
  }

  private static DagFinding only(DagDocument document) {
    var found = of(document);
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  private static DagDocument mended(DagDocument document) {
    var fix = only(document).fix();
    assertNotNull(fix);
    return fix.edit().apply(document);
  }

  @Test
  void aDocumentInOrderHasNoFindings() {
    assertEquals(List.of(), of(Documents.of("pull>settle", "settle>bill")));
  }

  @Test
  void aProblemOfAnOwnJobStandsAtItsNodeAndField() {
    var document =
        Edits.job("settle", it -> it.with(Task.Shell.script("")))
            .apply(Documents.of("pull>settle"));

    var found = only(document);

    assertEquals(Severity.ERROR, found.severity());
    assertEquals(new About.OfNode("settle"), found.about());
    assertEquals("define.task.command", found.field());
    assertEquals("settle", found.key());
  }

  @Test
  void aMissingTimeOutIsAWarningWithAFix() {
    var document =
        Edits.job("settle", it -> it.with(TimeLimits.NONE)).apply(Documents.of("pull>settle"));

    assertEquals(Severity.WARNING, only(document).severity());
    assertEquals("settle has no time-out: it may run for ever.", only(document).words());
    assertEquals(List.of(), of(mended(document)));
  }

  @Test
  void aCycleIsNamedAndMendedByTakingOutItsLastEdge() {
    var document =
        Edits.definition(
                dag ->
                    dag.with(
                        dag.nodes(),
                        List.of(new Edge("a", "b"), new Edge("b", "c"), new Edge("c", "a"))))
            .apply(Documents.of("a>b", "b>c"));

    assertEquals(new About.OfEdge(new WireKey("c", "a")), only(document).about());
    assertEquals(Documents.of("a>b", "b>c"), mended(document));
  }

  @Test
  void rulesAndConditionsThatCanNeverHoldAreMendedByAClick() {
    var plain = Documents.of("a>b");
    var rule = Edits.rule("a", TriggerRule.ANY_FAILED).apply(plain);
    var otherwise =
        Edits.condition(new WireKey("a", "b"), new EdgeCondition.Otherwise()).apply(plain);
    var noCode =
        Edits.condition(new WireKey("a", "b"), new EdgeCondition.ExitCode(Set.of())).apply(plain);

    assertEquals("triggerRule", only(rule).field());
    assertEquals(plain, mended(rule));
    assertEquals(plain, mended(otherwise));
    assertEquals(plain, mended(noCode));
  }

  @Test
  void aDoubledEdgeIsMendedByKeepingOne() {
    var plain = Documents.of("a>b");
    var doubled =
        Edits.definition(
                dag -> dag.with(dag.nodes(), List.of(new Edge("a", "b"), new Edge("a", "b"))))
            .apply(plain);

    assertEquals(plain, mended(doubled));
  }

  @Test
  void anOwnJobWithAnotherNameIsMendedByRenaming() {
    var plain = Documents.of("a>b");
    var named =
        Edits.node(
                "a",
                it ->
                    new Node(
                        "a",
                        "old:a",
                        JobDefinition.of("old:a", new Task.Noop()),
                        it.rule(),
                        false,
                        it.parameters(),
                        null))
            .apply(plain);

    assertEquals(List.of(), of(mended(named)));
  }

  @Test
  void aNodeByItselfIsMentionedWhereThereAreOthers() {
    assertEquals(List.of(), of(Documents.of("a")));
    assertEquals(Severity.WARNING, only(Documents.of("a>b", "c")).severity());
    assertEquals("c", only(Documents.of("a>b", "c")).key());
  }

  @Test
  void errorsComeBeforeWarnings() {
    var document =
        Edits.all(
                Edits.job("a", it -> it.with(TimeLimits.NONE)),
                Edits.job("b", it -> it.with(Task.Shell.script(""))))
            .apply(Documents.of("a>b"));

    assertEquals(
        List.of(Severity.ERROR, Severity.WARNING),
        of(document).stream().map(DagFinding::severity).toList());
  }

  @Test
  void everyFindingIsSaidInChineseToo() {
    var document = Edits.rule("a", TriggerRule.ANY_FAILED).apply(Documents.of("a>b", "c"));

    var said = DagFindings.of(document, NOW, new Texts(Language.CHINESE));

    assertEquals(
        List.of("a 的规则是“任一失败后”，但它没有上游。请连一条线到它，或更改规则。", "c 没有上游，也没有下游。"),
        said.stream().map(DagFinding::words).toList());
  }
}
