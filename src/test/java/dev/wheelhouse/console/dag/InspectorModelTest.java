package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TriggerRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The inspector without a window, in virtual time.
@Tag("U3")
class InspectorModelTest {
  private final InspectedDag dag =
      new InspectedDag(new DagDocument(billing(), DagLayout.NONE), new EmptyEngine(), new AtOnce());
  private final SheetModel sheet = dag.model.sheet();

  private static DagDefinition billing() {
    var settle = JobDefinition.of("billing:settle", Task.Shell.script("settle.sh"));
    return DagDefinition.of(
        "billing",
        List.of(
            Node.of("pull-payments"),
            Node.owning("billing", "settle", settle),
            Node.owning("billing", "issue", settle)),
        List.of(new Edge("pull-payments", "settle"), new Edge("settle", "issue")));
  }

  private Node node(String key) {
    return NodeSheet.node(dag.document.document(), key).orElseThrow();
  }

  private JobDefinition own(String key) {
    return java.util.Objects.requireNonNull(node(key).own());
  }

  private void choose(String... keys) {
    dag.chosen.set(new Chosen(Set.of(keys), Set.of()));
  }

  @Test
  void textOfAFieldChangesTheDocumentAndUndoChangesTheField() {
    choose("settle");

    sheet.put("timeoutSec", "8 min");

    assertEquals(Duration.ofMinutes(8), own("settle").limits().attempt());
    assertEquals("8 min", sheet.fields().text("timeoutSec"));

    dag.model.edits().undo();

    assertEquals(Duration.ZERO, own("settle").limits().attempt());
    assertEquals("", sheet.fields().text("timeoutSec"));

    dag.model.edits().redo();

    assertEquals("8 min", sheet.fields().text("timeoutSec"));
  }

  @Test
  void keysTypedIntoOneFieldAreOneStep() {
    choose("settle");

    sheet.put("task.command", "s");
    sheet.put("task.command", "se");
    sheet.put("task.command", "set");
    dag.model.edits().undo();

    assertEquals("settle.sh", sheet.fields().text("task.command"));
  }

  @Test
  void fieldThatCannotBeReadKeepsItsTextAndTheDocumentItsValue() {
    choose("settle");
    sheet.put("timeoutSec", "8 min");

    sheet.put("timeoutSec", "8 mim");
    sheet.put("priority", "120");

    assertEquals("8 mim", sheet.fields().text("timeoutSec"));
    assertEquals(Duration.ofMinutes(8), own("settle").limits().attempt());
    assertEquals(120, own("settle").placement().priority());
    assertEquals(1, sheet.unreadProperty().get());
    assertEquals("timeoutSec", sheet.problems().findings().getFirst().path());
  }

  @Test
  void textThatCannotBeReadWaitsWhileSomethingElseIsInspected() {
    choose("settle");
    sheet.put("timeoutSec", "soon");

    choose("issue");

    assertEquals("", sheet.fields().text("timeoutSec"));
    assertEquals(1, sheet.unreadProperty().get());

    choose("settle");

    assertEquals("soon", sheet.fields().text("timeoutSec"));
  }

  @Test
  void undoFirstForgetsWhatCannotBeRead() {
    choose("settle");
    sheet.put("timeoutSec", "8 min");
    sheet.put("timeoutSec", "8 mim");

    dag.model.edits().undo();

    assertEquals("8 min", sheet.fields().text("timeoutSec"));
    assertEquals(0, sheet.unreadProperty().get());
  }

  @Test
  void changeFromElsewhereLeavesWhatIsTypedInOtherFields() {
    choose("settle");
    sheet.put("timeoutSec", "8 mim");

    dag.document.change("", Edits.rule("settle", TriggerRule.ALL_DONE));

    assertEquals("8 mim", sheet.fields().text("timeoutSec"));
    assertEquals("ALL_DONE", sheet.fields().text(NodeTexts.RULE));
  }

  @Test
  void nodesOfSharedJobsKeepTheirPlaceEditable() {
    choose("pull-payments");

    sheet.put(NodeTexts.RULE, "ANY_FAILED");
    sheet.put(NodeTexts.MAY_FAIL, "true");
    sheet.change(
        it -> it.add(NodeTexts.PARAMETERS, Map.of("name", "day", "value", "${logicalTime}")));

    var node = node("pull-payments");
    assertEquals(TriggerRule.ANY_FAILED, node.rule());
    assertTrue(node.mayFail());
    assertEquals(Map.of("day", "${logicalTime}"), node.parameters());
    assertNull(node.own());
  }

  @Test
  void mappingComesIntoTheDocumentOnceItsListIsNamed() {
    choose("settle");

    sheet.put(NodeTexts.EACH, "true");

    assertNull(node("settle").mapping());

    sheet.put(NodeTexts.OVER, "card, sepa");
    sheet.put(NodeTexts.PARAMETER, "channel");
    sheet.put(NodeTexts.AT_ONCE, "4");

    assertEquals(new Mapping("card, sepa", "channel", 4), node("settle").mapping());
  }

  @Test
  void renamingANodeKeepsItInspectedWithWhatIsTyped() {
    choose("settle");
    sheet.put("timeoutSec", "soon");

    assertNull(dag.model.edits().rename("settle-all"));

    assertEquals(new Inspected.OneNode("settle-all"), dag.model.inspectedProperty().get());
    assertEquals("soon", sheet.fields().text("timeoutSec"));
    assertEquals("billing:settle-all", node("settle-all").job());
    assertEquals(
        List.of(new Edge("pull-payments", "settle-all"), new Edge("settle-all", "issue")),
        dag.document.document().definition().edges());
  }

  @Test
  void takenAndEmptyKeysAreRefused() {
    choose("settle");

    assertEquals(KeyFault.TAKEN, dag.model.edits().rename("issue"));
    assertEquals(KeyFault.EMPTY, dag.model.edits().rename(" "));
    assertEquals(KeyFault.LETTERS, dag.model.edits().rename("a/b"));
  }

  @Test
  void conditionOfAnEdgeIsEdited() {
    dag.chosen.set(new Chosen(Set.of(), Set.of(new WireKey("settle", "issue"))));

    sheet.put(EdgeTexts.KIND, "EXIT_CODE");
    sheet.put(EdgeTexts.CODES, "0, 3");

    assertEquals(new EdgeCondition.ExitCode(Set.of(0, 3)), edge());

    sheet.put(EdgeTexts.CODES, "0, x");

    assertEquals(new EdgeCondition.ExitCode(Set.of(0, 3)), edge());
    assertEquals(1, sheet.unreadProperty().get());
  }

  private EdgeCondition edge() {
    return dag.document.document().definition().edges().getLast().when();
  }

  @Test
  void severalNodesGetOnePool() {
    choose("settle", "issue", "pull-payments");

    sheet.put(SeveralSheet.POOL, "payments");
    sheet.put(NodeTexts.RULE, "ALL_DONE");

    assertEquals("payments", own("settle").placement().pool());
    assertEquals("payments", own("issue").placement().pool());
    assertEquals(TriggerRule.ALL_DONE, node("pull-payments").rule());
  }

  @Test
  void anotherNameOfTheDagNamesItsJobsToo() {
    sheet.put("name", "ledger");

    assertEquals("ledger:settle", node("settle").job());
    assertEquals("ledger:settle", own("settle").name());
  }

  @Test
  void deployedTextsAreThereToCompare() {
    dag.deployed.set(billing());
    choose("settle");

    sheet.put("priority", "120");

    var compared = java.util.Objects.requireNonNull(sheet.comparedProperty().getValue());
    assertTrue(sheet.fields().differs(compared, "priority"));
    assertEquals("100", compared.text("priority"));
  }

  @Test
  void problemsFoundElsewhereStandAtTheirFields() {
    dag.deployed.set(billing());
    choose("settle");

    dag.problems.set(List.of(new Problem("nodes[1].forEach.over", "No list.")));

    assertEquals(
        List.of(NodeTexts.OVER),
        sheet.problems().findings().stream().map(it -> it.path()).toList());
  }

  @Test
  void copyStandsBesideAndIsChosen() {
    choose("settle");

    dag.model.edits().duplicate();

    assertEquals(new Inspected.OneNode("settle-2"), dag.model.inspectedProperty().get());
    assertEquals("billing:settle-2", node("settle-2").job());
  }
}
