package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TimeLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
class DraftDifferenceTest {

  @Test
  void addedRemovedAndChangedAreToldInWords() {
    var deployed = Documents.of("pull>settle", "settle>bill");
    var draft =
        Edits.all(
                Edits.remove(Set.of("bill")),
                Edits.add(Documents.shell("notify"), new Place(0, 0)),
                Edits.connect(new Edge("settle", "notify")),
                Edits.condition(
                    new WireKey("pull", "settle"), new EdgeCondition.ExitCode(Set.of(0))),
                Edits.job("settle", it -> it.with(TimeLimits.attempt(Duration.ofMinutes(8)))))
            .apply(deployed);

    var difference = DraftDifference.between(deployed.definition(), draft.definition());

    var words =
        new ChangeWords(new Texts(Language.ENGLISH), deployed.definition(), draft.definition());
    assertEquals(
        List.of(
            "settle, Time-out per attempt: 300 → 480",
            "Node bill is gone",
            "Node notify is new",
            "pull → settle, Condition: always → exit 0",
            "Edge settle → bill is gone",
            "Edge settle → notify is new"),
        difference.changes().stream().map(words::of).toList());
    assertEquals(Set.of("notify"), difference.added());
    assertEquals(Set.of("settle"), difference.changed());
    assertEquals(List.of("bill"), difference.gone().stream().map(Node::key).toList());
  }

  @Test
  void whereThingsStandIsNoDifference() {
    var deployed = Documents.of("pull>settle");
    var moved = Edits.place(Map.of("pull", new Place(7, 7))).apply(deployed);

    assertEquals(
        DraftDifference.NONE, DraftDifference.between(deployed.definition(), moved.definition()));
  }
}
