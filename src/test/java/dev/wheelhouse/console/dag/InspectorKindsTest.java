package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The inspector over what is rarer than a node with a script.
@Tag("U3")
class InspectorKindsTest {
  private final InspectedDag dag =
      new InspectedDag(
          Documents.of("pull>settle", "settle>bill")
              .with(
                  new DagLayout(
                      Map.of(),
                      List.of(
                          new Note("n1", "Cut-off", "04:30", "Mara", new Place(0, 0), 200, 80)))),
          new EmptyEngine(),
          new AtOnce());
  private final SheetModel sheet = dag.model.sheet();

  private DagDocument document() {
    return dag.document.document();
  }

  private Task task(String key) {
    var node = NodeSheet.node(document(), key).orElseThrow();
    return Objects.requireNonNull(node.own()).task();
  }

  @Test
  void aNodeBecomesAWaitForAnotherDagsDay() {
    dag.chosen.set(Chosen.of("pull"));

    sheet.put("task.type", "WAIT");
    sheet.put("task.for", "OTHER");
    sheet.put("task.other", "month-end");
    sheet.put("task.match", "SAME_DAY");

    assertEquals(
        new Task.Wait(new Task.WaitFor.Other("month-end", new Task.Match.SameDay())), task("pull"));

    sheet.put("task.match", "OFFSET");
    sheet.put("task.offset", "- 1d");

    assertEquals(
        new Task.Wait(new Task.WaitFor.Other("month-end", new Task.Match.Offset("- 1d"))),
        task("pull"));
  }

  @Test
  void aNodeBecomesASubDag() {
    dag.chosen.set(Chosen.of("settle"));

    sheet.put("task.type", "SUBDAG");
    sheet.put("task.dag", "settlement");

    assertEquals(new Task.SubDag("settlement", Map.of()), task("settle"));
    assertEquals("dag.inspector.tab-subdag", InspectorTab.TASK.textKey(sheet.fields()));
  }

  @Test
  void aNotesWordsAreEditedAndItsWriterStays() {
    dag.chosen.set(Chosen.of("n1"));
    assertEquals("Mara", dag.model.writer());

    sheet.put(NoteSheet.TITLE, "SEPA cut-off");
    sheet.put(NoteSheet.TEXT, "Retries must end before it.");

    var note = document().layout().notes().getFirst();
    assertEquals("SEPA cut-off", note.title());
    assertEquals("Retries must end before it.", note.text());
    assertEquals("Mara", note.by());

    dag.model.edits().undo();
    assertEquals("04:30", sheet.fields().text(NoteSheet.TEXT));
  }

  @Test
  void severalEdgesAreDeletedTogether() {
    dag.chosen.set(
        new Chosen(Set.of(), Set.of(new WireKey("pull", "settle"), new WireKey("settle", "bill"))));
    assertTrue(dag.model.inspectedProperty().get() instanceof Inspected.Edges);

    dag.model.edits().delete();

    assertEquals(List.of(), document().definition().edges());
    assertEquals(3, document().definition().nodes().size());
  }

  @Test
  void whatIsWrongWithANodeIsKnownByThePathsOfItsText() {
    dag.chosen.set(Chosen.of("settle"));
    dag.problems.set(
        List.of(
            new Problem("nodes[0].define.task.command", "not this one"),
            new Problem("nodes[1].define.timeoutSec", "too long"),
            new Problem("nodes[1]", "as a whole")));

    assertEquals(
        List.of(new Problem("define.timeoutSec", "too long"), new Problem("", "as a whole")),
        dag.model.problemsOfNode());
  }
}
