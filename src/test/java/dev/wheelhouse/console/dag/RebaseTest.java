package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
@Tag("N4")
class RebaseTest {
  private static final DagDocument FROM = Documents.of("a>b", "b>c");

  private static Rebase.Rebased rebased(
      UnaryOperator<DagDocument> mine, UnaryOperator<DagDocument> theirs) {
    return Rebase.of(FROM, mine.apply(FROM), theirs.apply(FROM));
  }

  private static UnaryOperator<DagDocument> script(String key, String text) {
    return Edits.job(key, it -> it.with(Task.Shell.script(text)));
  }

  @Test
  void whatEachSideChangedAloneIsThereInOrder() {
    var mine = Edits.all(script("a", "mine"), Edits.connect(new Edge("a", "c")));
    var theirs = Edits.all(script("c", "theirs"), Edits.add(Documents.shell("d"), new Place(1, 2)));

    var now = rebased(mine, theirs);

    assertEquals(Edits.all(theirs, mine).apply(FROM), now.document());
    assertEquals(List.of(), now.both());
  }

  @Test
  void whatBothChangedStaysAsMineAndIsNamed() {
    var theirs = Edits.all(script("a", "theirs"), script("b", "same"));

    var now = rebased(Edits.all(script("a", "mine"), script("b", "same")), theirs);

    assertEquals(Edits.all(theirs, script("a", "mine")).apply(FROM), now.document());
    assertEquals(List.of("a"), now.both());
  }

  @Test
  void nodeThatOneSideTookOutAndTheOtherChangedIsAConflict() {
    assertEquals(List.of("b"), rebased(Edits.remove(Set.of("b")), script("b", "x")).both());

    var now = rebased(script("b", "x"), Edits.remove(Set.of("b")));

    assertEquals(List.of("b"), now.both());
    assertEquals(Set.of("a", "b", "c"), Set.copyOf(Documents.keys(now.document())));
  }

  @Test
  void edgeToANodeThatIsGoneGoesToo() {
    var now = rebased(Edits.connect(new Edge("a", "c")), Edits.remove(Set.of("c")));

    assertEquals(List.of("a", "b"), Documents.keys(now.document()));
    assertEquals(List.of(new Edge("a", "b")), now.document().definition().edges());
    assertEquals(List.of(), now.both());
  }

  @Test
  void fieldsOfTheDagAndPlacesAreTakenOneByOne() {
    var naming = new Naming("billing", "finance", "", "");
    var now =
        rebased(
            Edits.all(
                Edits.definition(it -> it.with(naming)), Edits.place(Map.of("a", new Place(5, 5)))),
            Edits.all(
                Edits.definition(it -> it.labelled("night")),
                Edits.place(Map.of("b", new Place(7, 7)))));

    assertEquals(FROM.definition().with(naming).labelled("night"), now.document().definition());
    assertEquals(
        Map.of("a", new Place(5, 5), "b", new Place(7, 7)), now.document().layout().places());
  }

  @Test
  void nothingOfMineIsTheirs() {
    var theirs = Edits.all(script("a", "theirs"), Edits.remove(Set.of("c")));

    assertEquals(theirs.apply(FROM), rebased(it -> it, theirs).document());
    assertEquals(theirs.apply(FROM), rebased(theirs, it -> it).document());
  }
}
