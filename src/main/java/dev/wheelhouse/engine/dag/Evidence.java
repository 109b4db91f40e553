package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.NodeEvidence;
import dev.wheelhouse.model.dag.NodeState;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gathers what the conditions of a DAG's edges ask about runs that have ended. Where no edge asks,
/// nothing is read. A person's mark counts for more than what the last attempt came to: marked
/// success and skipped are exit code 0 without outputs, marked failed is neither.
final class Evidence {
  private final RunReads runs;
  private final Outputs outputs;

  Evidence(RunReads runs, Outputs outputs) {
    this.runs = runs;
    this.outputs = outputs;
  }

  /// By node, of those whose edges ask.
  Map<String, NodeEvidence> of(DagGraph graph, Collection<Run> nodes) {
    Map<String, NodeEvidence> evidence = new HashMap<>();
    for (Run node : nodes) {
      of(graph, new Step(node, List.of())).ifPresent(it -> evidence.put(node.nodeKey(), it));
    }
    return evidence;
  }

  /// Of a run as it will be, with the changes that make it so; empty where no edge asks.
  Optional<NodeEvidence> of(DagGraph graph, Step step) {
    List<Edge> edges = graph.outgoing(step.run().nodeKey());
    boolean asksCode = edges.stream().anyMatch(it -> it.when() instanceof EdgeCondition.ExitCode);
    boolean asksOutput = edges.stream().anyMatch(it -> it.when() instanceof EdgeCondition.Output);
    return step.run().state().terminal() && (asksCode || asksOutput)
        ? Optional.of(read(step, asksCode, asksOutput))
        : Optional.empty();
  }

  private NodeEvidence read(Step step, boolean asksCode, boolean asksOutput) {
    Optional<Move> mark = lastMove(step).filter(Move::mark);
    if (mark.isPresent()) {
      return mark.get() == Move.MARK_FAILED ? NodeEvidence.NONE : NodeEvidence.CLEAN;
    }
    return new NodeEvidence(
        asksCode ? exitCode(step) : null,
        asksOutput ? outputs.of(step.run(), step.changes()) : Map.of());
  }

  /// What ends well without a process has no code of its own; it counts as 0.
  private @Nullable Integer exitCode(Step step) {
    Run run = step.run();
    Integer code = lastAttempt(step).map(Evidence::code).orElse(null);
    return code == null && NodeState.of(run.status()).passed() ? Integer.valueOf(0) : code;
  }

  private static @Nullable Integer code(Attempt attempt) {
    var outcome = attempt.outcome();
    return outcome == null ? null : outcome.exitCode();
  }

  private Optional<Attempt> lastAttempt(Step step) {
    Stream<Attempt> unwritten =
        step.changes().stream()
            .filter(Change.EndAttempt.class::isInstance)
            .map(it -> ((Change.EndAttempt) it).attempt());
    return Stream.concat(runs.attempts(step.run().id()).stream(), unwritten)
        .reduce((_, later) -> later);
  }

  private Optional<Move> lastMove(Step step) {
    Stream<RunEvent> unwritten =
        step.changes().stream()
            .filter(Change.AppendEvent.class::isInstance)
            .map(it -> ((Change.AppendEvent) it).event())
            .filter(it -> it.run().equals(step.run().id()));
    return Stream.concat(runs.history(step.run().id()).stream(), unwritten)
        .flatMap(it -> move(it).stream())
        .reduce((_, later) -> later);
  }

  private static Optional<Move> move(RunEvent event) {
    return Stream.of(Move.values()).filter(it -> it.name().equals(event.type())).findFirst();
  }
}
