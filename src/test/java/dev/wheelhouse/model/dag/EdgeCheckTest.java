package dev.wheelhouse.model.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D1")
@Tag("D2")
class EdgeCheckTest {
  private static final Edge A_B = new Edge("a", "b");
  private static final EdgeCondition ONE = new EdgeCondition.ExitCode(Set.of(1));

  @Test
  void parallelEdgesStandTwiceWhateverTheirConditions() {
    assertEquals(
        List.of(new Problem("edges[1]", "The edge a → b stands twice. Remove one.")),
        problems(A_B, A_B.when(ONE)));
  }

  @Test
  void otherwiseNeedsAnotherEdgeWithACondition() {
    Edge otherwise = A_B.when(new EdgeCondition.Otherwise());

    assertEquals(
        List.of(
            new Problem(
                "edges[0].when",
                "The edge a → b is for when no other is picked, but no other edge of a has a "
                    + "condition. Give one of them a condition, or take this one's away.")),
        problems(otherwise, new Edge("a", "c")));
    assertEquals(List.of(), problems(otherwise, new Edge("a", "c").when(ONE)));
  }

  @Test
  void conditionsThatCanNotHoldAreNamed() {
    assertEquals(
        "The edge a → b asks for no exit code, so it would never be picked. Name one.",
        only(new EdgeCondition.ExitCode(Set.of())));
    assertEquals(
        "The edge a → b asks for exit code 256. No process ends with one outside 0 to 255.",
        only(new EdgeCondition.ExitCode(Set.of(0, 255, 256))));
    assertEquals(
        "The edge a → b asks about an output without saying which. Give its name.",
        only(new EdgeCondition.Output(" ", Comparison.IS, "1")));
    assertEquals(
        "The edge a → b compares rows with nothing. Give a value.",
        only(new EdgeCondition.Output("rows", Comparison.MORE, "")));
    assertEquals(
        List.of(), problems(A_B.when(new EdgeCondition.Output("rows", Comparison.IS, ""))));
  }

  @Test
  void ruleThatNeedsUpstreamsIsRefusedWhereThereAreNone() {
    for (TriggerRule rule : TriggerRule.values()) {
      List<Problem> problems =
          DagCheck.problems(DagDefinition.of("dag", List.of(Node.of("a").with(rule)), List.of()));

      boolean needs = rule == TriggerRule.ANY_SUCCESS || rule == TriggerRule.ANY_FAILED;
      assertEquals(
          needs
              ? List.of(
                  new Problem(
                      "nodes[0].triggerRule",
                      ("The node a has the rule %s, but nothing comes before it. Draw an edge to it,"
                              + " or give it the rule ALL_SUCCESS.")
                          .formatted(rule)))
              : List.of(),
          problems);
    }
  }

  private static String only(EdgeCondition condition) {
    List<Problem> problems = problems(A_B.when(condition));
    assertEquals(List.of("edges[0].when"), problems.stream().map(Problem::path).toList());
    return problems.getFirst().message();
  }

  private static List<Problem> problems(Edge... edges) {
    List<Node> nodes = Stream.of("a", "b", "c").map(Node::of).toList();
    return DagCheck.problems(DagDefinition.of("dag", nodes, List.of(edges)));
  }
}
