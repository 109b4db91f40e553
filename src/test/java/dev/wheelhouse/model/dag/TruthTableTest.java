package dev.wheelhouse.model.dag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Five rules over every upstream and every pair of upstreams, as docs/dags.md shows them.
@Tag("D2")
class TruthTableTest {
  private static final EdgeCondition NEVER = new EdgeCondition.ExitCode(Set.of(9));
  private static final List<String> WORDS =
      List.of(
          "SUCCESS",
          "skipped",
          "FAILED",
          "TIMEOUT",
          "CANCELED",
          "branch skip",
          "not picked",
          "open");

  @Test
  void everyRuleDoesWhatTheTableSays() {
    for (TruthTable.Line line : TruthTable.lines()) {
      for (TriggerRule rule : TriggerRule.values()) {
        for (List<Upstream> upstreams : readings(line.upstreams())) {
          assertEquals(
              line.fates().get(rule), fate(rule, upstreams), () -> rule + " over " + upstreams);
          assertEquals(line.fates().get(rule), fate(rule, upstreams.reversed()));
        }
      }
    }
  }

  @Test
  void tableHasEveryUpstreamAndEveryPair() {
    Set<List<String>> expected = new HashSet<>();
    for (String one : WORDS) {
      expected.add(List.of(one));
      WORDS.stream().skip(WORDS.indexOf(one)).forEach(other -> expected.add(List.of(one, other)));
    }

    List<List<String>> found = TruthTable.lines().stream().map(TruthTable.Line::upstreams).toList();

    assertThat(found).doesNotHaveDuplicates().hasSameElementsAs(expected);
  }

  @Test
  void documentationShowsTheSameTable() throws IOException {
    String document = Files.readString(Path.of("docs", "dags.md"));

    assertTrue(document.contains("<!-- trigger-rules -->\n" + TruthTable.text() + "<!--"));
  }

  /// @param picked false where the edge asks for what the upstream did not end with
  private record Upstream(NodeState state, boolean picked) {}

  /// Every way to read the words of a line.
  private static List<List<Upstream>> readings(List<String> words) {
    List<List<Upstream>> readings = new ArrayList<>(List.of(List.of()));
    for (String word : words) {
      List<List<Upstream>> longer = new ArrayList<>();
      for (List<Upstream> before : readings) {
        for (Upstream next : upstreams(word)) {
          List<Upstream> reading = new ArrayList<>(before);
          reading.add(next);
          longer.add(reading);
        }
      }
      readings = longer;
    }
    return readings;
  }

  private static List<Upstream> upstreams(String word) {
    return switch (word) {
      case "skipped" -> List.of(picked(NodeState.of(RunState.SKIPPED)));
      case "branch skip" -> List.of(picked(NodeState.branchSkip()));
      case "not picked" ->
          Arrays.stream(RunState.values())
              .filter(RunState::terminal)
              .map(state -> new Upstream(NodeState.of(state), false))
              .toList();
      case "open" ->
          Arrays.stream(RunState.values())
              .filter(state -> !state.terminal())
              .map(state -> picked(NodeState.of(state)))
              .toList();
      default -> List.of(picked(NodeState.of(RunState.valueOf(word))));
    };
  }

  private static Upstream picked(NodeState state) {
    return new Upstream(state, true);
  }

  private static String fate(TriggerRule rule, List<Upstream> upstreams) {
    List<Node> nodes = new ArrayList<>(List.of(Node.of("it").with(rule)));
    List<Edge> edges = new ArrayList<>();
    Map<String, NodeState> states = new HashMap<>(Map.of("it", NodeState.of(RunState.PENDING)));
    for (int i = 0; i < upstreams.size(); i++) {
      Upstream upstream = upstreams.get(i);
      nodes.add(Node.of("up" + i));
      Edge edge = new Edge("up" + i, "it");
      edges.add(upstream.picked() ? edge : edge.when(NEVER));
      states.put("up" + i, upstream.state());
    }
    DagProgress progress =
        DagProgress.of(DagGraph.of(DagDefinition.of("dag", nodes, edges)), states);
    return fate(progress, states);
  }

  private static String fate(DagProgress progress, Map<String, NodeState> states) {
    if (progress.release().contains("it")) {
      return "start";
    }
    if (progress.skip().contains("it")) {
      return "skip";
    }
    boolean ended =
        progress.blockedBy().get("it").stream().anyMatch(it -> states.get(it).state().terminal());
    return ended ? "blocked" : "wait";
  }
}
