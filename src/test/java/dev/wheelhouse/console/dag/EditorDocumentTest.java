package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.dag.DagCheck;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.TriggerRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U3")
class EditorDocumentTest {
  private long nanos;
  private final EditorDocument editor =
      new EditorDocument(Documents.of("pull>settle", "settle>bill"), () -> nanos);

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  private static UnaryOperator<DagDocument> at(String key, double x) {
    return Edits.place(Map.of(key, new Place(x, 0)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aThousandEditsUndoneAndRedoneGiveTheSameDocumentAtEachStep(long seed) {
    var edits = new RandomEdits(seed);
    var former = new ArrayList<>(List.of(editor.document()));
    for (var i = 0; i < 1000; i++) {
      editor.change("", edits.next(editor.document()));
      if (!editor.document().equals(former.getLast())) {
        former.add(editor.document());
      }
    }

    for (var i = former.size() - 1; i > 0; i--) {
      assertEquals(former.get(i), editor.document());
      editor.undo();
    }
    assertEquals(former.getFirst(), editor.document());
    assertFalse(editor.undoableProperty().get());
    for (var i = 1; i < former.size(); i++) {
      editor.redo();
      assertEquals(former.get(i), editor.document());
    }
    assertFalse(editor.redoableProperty().get());
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void anEditedDocumentIsTheSameAfterAWayThroughYaml(long seed) {
    var edits = new RandomEdits(seed);
    for (var i = 0; i < 300; i++) {
      editor.change("", edits.next(editor.document()));

      if (i % 10 == 0) {
        var dag = editor.document().definition();
        var yaml = DefinitionJson.writeYaml(dag);
        assertEquals(
            dag, DefinitionJson.readYaml(yaml, new RequestDefaults(ZoneOffset.UTC, Instant.EPOCH)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void editsLeaveAGraphCleanThatWasClean(long seed) {
    var edits = new RandomEdits(seed);
    for (var i = 0; i < 500; i++) {
      editor.change("", edits.next(editor.document()));

      var problems = DagCheck.problems(editor.document().definition());
      // Taking out the other way leaves an Otherwise alone, which is for a person to mend.
      assertEquals(
          List.of(), problems.stream().filter(it -> !it.path().endsWith(".when")).toList());
    }
  }

  @Test
  void keysTypedIntoOnePlaceWithoutAPauseAreOneStep() {
    var before = editor.document();

    editor.change("settle.x", at("settle", 1));
    pass(Duration.ofMillis(900));
    editor.change("settle.x", at("settle", 2));
    pass(Duration.ofMillis(900));
    editor.change("settle.x", at("settle", 3));
    editor.undo();

    assertEquals(before, editor.document());
  }

  @Test
  void aPauseAnotherPlaceAndAnUndoEndAStep() {
    editor.change("settle.x", at("settle", 1));
    pass(Duration.ofSeconds(2));
    editor.change("settle.x", at("settle", 2));
    editor.change("bill.x", at("bill", 3));
    editor.undo();
    editor.change("settle.x", at("settle", 4));
    editor.undo();

    assertEquals(new Place(2, 0), editor.document().layout().places().get("settle"));
  }

  @Test
  void aDragIsOneStepHoweverLongItTakes() {
    var before = editor.document();

    editor.drag(at("settle", 10));
    pass(Duration.ofSeconds(20));
    editor.drag(at("settle", 20));
    editor.settle();
    editor.drag(at("settle", 30));
    editor.undo();

    assertEquals(new Place(20, 0), editor.document().layout().places().get("settle"));
    editor.undo();
    assertEquals(before, editor.document());
  }

  @Test
  void eachPartOfADragStartsFromWhereItBegan() {
    editor.change("", at("settle", 100));
    for (var dx = 1; dx <= 5; dx++) {
      editor.drag(Edits.move(Set.of("settle"), dx, 0, Map.of()));
    }

    assertEquals(new Place(105, 0), editor.document().layout().places().get("settle"));
  }

  @Test
  void aDragThatComesBackIsNoStep() {
    editor.drag(Edits.move(Set.of("settle"), 5, 0, Standing.of(editor.document())));
    var standing = Standing.of(Documents.of("pull>settle", "settle>bill"));
    editor.drag(_ -> Documents.of("pull>settle", "settle>bill"));
    editor.settle();

    assertFalse(editor.undoableProperty().get());
    assertEquals(standing, Standing.of(editor.document()));
  }

  @Test
  void aChangeAfterAnUndoForgetsWhatWasUndone() {
    editor.change("", at("settle", 1));
    editor.undo();
    editor.change("", at("bill", 2));

    assertFalse(editor.redoableProperty().get());
  }

  @Test
  void whatChangesNothingIsNoStep() {
    editor.change("", Edits.rule("settle", TriggerRule.ALL_SUCCESS));

    assertFalse(editor.undoableProperty().get());
  }

  @Test
  void itIsChangedUntilItIsSavedOrUndone() {
    editor.change("", at("settle", 1));
    assertTrue(editor.changedProperty().get());

    editor.undo();
    assertFalse(editor.changedProperty().get());

    editor.redo();
    editor.saved(editor.document());
    assertFalse(editor.changedProperty().get());

    editor.undo();
    assertTrue(editor.changedProperty().get());
  }

  @Test
  void twoThousandDragsOfALargeDocumentKeepWhatWasMovedOnly() {
    var large = Documents.random(5000, 3);
    editor.begin(large.with(large.layout()));
    editor.change("", Edits.place(Standing.of(large)));
    var before = used();

    for (var i = 0; i < 2000; i++) {
      editor.drag(Edits.move(Set.of("n" + i % 5000, "n" + (i + 7) % 5000), 3, 4, Map.of()));
      editor.settle();
    }

    var grown = used() - before;
    assertTrue(grown < 20_000_000, "2,000 drags keep " + grown / 1000 + " kB");
    for (var i = 0; i < 2000; i++) {
      editor.undo();
    }
    assertEquals(Standing.of(large), editor.document().layout().places());
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
