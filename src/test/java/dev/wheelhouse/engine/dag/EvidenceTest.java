package dev.wheelhouse.engine.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.NodeEvidence;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What conditions go by while the end itself is not on disk yet.
@Tag("D2")
class EvidenceTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final EdgeCondition ZERO = new EdgeCondition.ExitCode(Set.of(0));
  private static final EdgeCondition ROWS =
      new EdgeCondition.Output("rows", EdgeCondition.Comparison.MORE, "0");

  private Store store;

  @BeforeEach
  void open() {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    store = Stores.open(new StoreLocation.Memory("evidence"), codec);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void nothingIsReadWhereNoEdgeAsks() {
    var unreadable =
        (RunReads)
            Proxy.newProxyInstance(
                RunReads.class.getClassLoader(),
                new Class<?>[] {RunReads.class},
                (_, method, _) -> {
                  throw new AssertionError(method.getName() + " was read");
                });
    var evidence = new Evidence(unreadable, (_, _) -> Map.of("never", "asked"));

    assertEquals(Optional.empty(), evidence.of(graph(EdgeCondition.ALWAYS), ended(3)));
    assertEquals(Optional.empty(), evidence.of(graph(new EdgeCondition.Otherwise()), ended(3)));
    assertEquals(
        Optional.empty(), evidence.of(graph(ZERO), new Step(run(RunState.RUNNING), List.of())));
  }

  @Test
  void exitCodeIsThatOfTheAttemptThatEndsNow() {
    assertEquals(Optional.of(new NodeEvidence(3, Map.of())), evidence().of(graph(ZERO), ended(3)));
    assertEquals(Optional.of(NodeEvidence.CLEAN), evidence().of(graph(ZERO), ended(null)));
  }

  @Test
  @Tag("D7")
  void outputsAreThoseThatAreWrittenWithTheEnd() {
    assertEquals(
        Optional.of(new NodeEvidence(null, Map.of("rows", "3"))),
        evidence().of(graph(ROWS), ended(3)));
  }

  @Test
  @Tag("K5")
  void markCountsForMoreThanTheAttemptAndItsOutputs() {
    Map<Move, NodeEvidence> expected =
        Map.of(
            Move.MARK_SUCCESS, NodeEvidence.CLEAN,
            Move.SKIP, NodeEvidence.CLEAN,
            Move.MARK_FAILED, NodeEvidence.NONE);

    expected.forEach(
        (move, known) -> {
          Step marked = RunTransitions.move(run(RunState.TIMEOUT), move, Stamp.engine(NOW, ""));
          assertEquals(Optional.of(known), evidence().of(graph(ROWS), marked.and(attempt(3))));
        });
  }

  /// As many rows as the exit code says.
  private Evidence evidence() {
    return new Evidence(
        store.runs(),
        (_, unwritten) ->
            unwritten.stream()
                .filter(Change.EndAttempt.class::isInstance)
                .findFirst()
                .map(_ -> Map.of("rows", "3"))
                .orElse(Map.of()));
  }

  private static DagGraph graph(EdgeCondition condition) {
    return DagGraph.of(
        DagDefinition.of(
            "dag",
            List.of(Node.of("check"), Node.of("load")),
            List.of(new Edge("check", "load").when(condition))));
  }

  private static Step ended(@Nullable Integer code) {
    var stamp = Stamp.engine(NOW, "");
    return RunTransitions.move(run(RunState.RUNNING), Move.SUCCEED, stamp).and(attempt(code));
  }

  private static Change attempt(@Nullable Integer code) {
    var begun =
        new Attempt(TenantId.DEFAULT, new RunId(2), 1, 1, "here", NOW, null, null, Map.of());
    return new Change.EndAttempt(
        begun.ended(NOW, new Outcome(Outcome.Kind.SUCCEEDED, code, "", "")));
  }

  private static Run run(RunState state) {
    var node = new Target.NodeRef(new RunId(1), "check");
    return new Run(
        new RunId(2),
        new RunKey(TenantId.DEFAULT, RunKey.nodeScope(new RunId(1), "check"), "slot", 0),
        new Target(RunKind.TASK, new JobId(3), 1, node),
        new Origin(TriggerSource.UPSTREAM, List.of(), NOW, ZoneOffset.UTC, "", "mara", ""),
        Placement.DEFAULT,
        Map.of(),
        Status.created(RunState.QUEUED, NOW).to(state, NOW));
  }
}
