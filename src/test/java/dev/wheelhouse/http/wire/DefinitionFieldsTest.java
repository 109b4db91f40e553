package dev.wheelhouse.http.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D5")
class DefinitionFieldsTest {
  private static final JobDefinition JOB =
      JobDefinition.of("any", new Task.Noop()).with(RetryPolicy.DEFAULT.attempts(3));

  @Test
  void nodesAreFoundByTheirKeysAndEdgesByTheirEnds() {
    Node draw = Node.owning("bill", "draw", JOB);
    Node settle = Node.owning("bill", "settle", JOB);
    Node send = Node.of("send");
    var before =
        DagDefinition.of("bill", List.of(draw, settle), List.of(new Edge("draw", "settle")));

    var after =
        DagDefinition.of(
            "bill",
            List.of(
                send,
                settle.owning(JOB.with(RetryPolicy.DEFAULT.attempts(5))),
                draw.with(TriggerRule.ALL_DONE)),
            List.of(new Edge("draw", "send")));

    assertEquals(
        List.of(
            "nodes[draw].triggerRule: \"ALL_SUCCESS\" > \"ALL_DONE\"",
            "nodes[settle].define.retryPolicy.maxAttempts: 3 > 5",
            "nodes[send]:  > {\"nodeKey\":\"send\",\"job\":\"send\",\"triggerRule\":\"ALL_SUCCESS\",\"mayFail\":false,\"parameters\":{}}",
            "edges[draw → settle]: {\"from\":\"draw\",\"to\":\"settle\"} > ",
            "edges[draw → send]:  > {\"from\":\"draw\",\"to\":\"send\"}"),
        words(DefinitionFields.differences(before, after)));
  }

  @Test
  void sameNodesInAnotherOrderAreNoDifference() {
    var before = DagDefinition.of("net", List.of(Node.of("a"), Node.of("b")), List.of());
    var after = DagDefinition.of("net", List.of(Node.of("b"), Node.of("a")), List.of());

    assertEquals(List.of(), DefinitionFields.differences(before, after));
  }

  private static List<String> words(List<Field> fields) {
    return fields.stream().map(it -> it.path() + ": " + it.before() + " > " + it.after()).toList();
  }
}
