package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.grouped;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.model.run.RunState.PENDING;
import static dev.wheelhouse.model.run.RunState.QUEUED;
import static dev.wheelhouse.model.run.RunState.SKIPPED;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.dag.TruthTable;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The real engine against the truth table: each rule behind an upstream in each state, free and
/// under a hold. A held node is released like any other, and waits in the queue.
@Tag("D2")
@Tag("K1")
class TriggerRuleScenariosTest {
  private static final EdgeCondition NEVER = new EdgeCondition.ExitCode(Set.of(9));

  /// What the nodes behind the upstream are held by.
  enum Held {
    NOT,
    BY_JOB,
    BY_GROUP,
    BY_DAG,
    BY_DAG_RUN
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleBehindEveryEndUnderEveryHold(Held held) {
    try (TestEngine engine = engine()) {
      for (TruthTable.Line line : TruthTable.lines()) {
        if (line.upstreams().size() == 1) {
          check(engine, line, held);
        }
      }
    }
  }

  @Test
  void skipByAPersonCountsLikeOneByAnExitCode() {
    try (TestEngine engine = engine()) {
      RunId run = engine.trigger("rules");
      Hold hold = put(engine, HoldPlace.job("up"));
      engine.end(engine.node(run, "gate"), Outcome.SUCCESS);

      var skip = new Command.Mark(engine.node(run, "up"), Act.As.SKIPPED);
      engine.api().execute(skip, TestEngine.MARA.because("not today")).orThrow();
      engine.settle();

      lift(engine, run, List.of(hold));
      expect(engine, run, fates("skipped"), Held.NOT);
    }
  }

  private static void check(TestEngine engine, TruthTable.Line line, Held held) {
    String upstream = line.upstreams().getFirst();
    RunId run = engine.trigger(dagFor(upstream));
    if (!upstream.equals("branch skip")) {
      engine.end(engine.node(run, "gate"), Outcome.SUCCESS);
    }
    List<Hold> holds = hold(engine, run, held);

    bring(engine, run, upstream);

    expect(engine, run, line.fates(), held);
    lift(engine, run, holds);
    expect(engine, run, line.fates(), Held.NOT);
    engine.script.tryEnd(engine.node(run, "up"), Outcome.SUCCESS);
    engine.settle();
    assertTrue(ended(engine, run));
  }

  private static void expect(
      TestEngine engine, RunId run, Map<TriggerRule, String> fates, Held held) {
    Map<String, Run> nodes = engine.nodes(run);
    fates.forEach(
        (rule, fate) -> {
          Run node = nodes.get(rule.name());
          assertEquals(expected(fate, held), node.state(), () -> rule + " " + fate + " " + held);
          assertEquals(fate.equals("skip"), node.status().skippedByBranch());
          if (node.state() == QUEUED) {
            assertInstanceOf(WaitReason.Held.class, engine.waitsFor(node.id()));
          } else if (node.state() == PENDING) {
            assertEquals(new WaitReason.Upstream(List.of("up")), engine.waitsFor(node.id()));
          }
        });
  }

  private static RunState expected(String fate, Held held) {
    return switch (fate) {
      case "start" -> held == Held.NOT ? SUCCESS : QUEUED;
      case "skip" -> SKIPPED;
      case "blocked", "wait" -> PENDING;
      default -> throw new IllegalArgumentException(fate);
    };
  }

  private static Map<TriggerRule, String> fates(String upstream) {
    return TruthTable.lines().stream()
        .filter(it -> it.upstreams().equals(List.of(upstream)))
        .findFirst()
        .orElseThrow()
        .fates();
  }

  private static String dagFor(String upstream) {
    return switch (upstream) {
      case "branch skip" -> "branched";
      case "not picked" -> "unpicked";
      default -> "rules";
    };
  }

  /// The upstream comes to what the table says.
  private static void bring(TestEngine engine, RunId run, String upstream) {
    RunId up = engine.node(run, "up");
    switch (upstream) {
      case "SUCCESS", "not picked" -> engine.end(up, Outcome.SUCCESS);
      case "skipped" -> engine.end(up, new Outcome(Outcome.Kind.SKIPPED, 99, "", ""));
      case "FAILED" -> engine.end(up, Outcome.failed("no connections left"));
      case "TIMEOUT" -> engine.end(up, new Outcome(Outcome.Kind.TIMED_OUT, null, "", "late"));
      case "CANCELED" -> engine.stopRun(up);
      case "branch skip" -> engine.end(engine.node(run, "gate"), Outcome.SUCCESS);
      case "open" -> engine.settle();
      default -> throw new IllegalArgumentException(upstream);
    }
  }

  private static List<Hold> hold(TestEngine engine, RunId run, Held held) {
    String dag = engine.api().ask(new Query.GetRun(run), TestEngine.MARA).view().name();
    return switch (held) {
      case NOT -> List.of();
      case BY_JOB -> List.of(put(engine, HoldPlace.job("after")));
      case BY_GROUP -> List.of(put(engine, HoldPlace.group("money")));
      case BY_DAG -> List.of(put(engine, HoldPlace.dag(dag)));
      case BY_DAG_RUN -> List.of(put(engine, HoldPlace.run(run)));
    };
  }

  /// What was held starts little by little; a hold on a DAG run goes with its end.
  private static void lift(TestEngine engine, RunId run, List<Hold> holds) {
    holds.stream()
        .filter(it -> it.place().level() != HoldPlace.Level.RUN || !ended(engine, run))
        .forEach(it -> HoldScenariosTest.lift(engine, it, Command.LiftHold.Missed.BY_POLICY));
    engine.leap("PT11S");
  }

  private static boolean ended(TestEngine engine, RunId run) {
    return engine.run(run).state().terminal();
  }

  private static Hold put(TestEngine engine, HoldPlace place) {
    return HoldScenariosTest.hold(engine, place, "look first");
  }

  private static TestEngine engine() {
    TestEngine engine = TestEngine.inMemory(6);
    engine.script.hold("gate").hold("up");
    engine.given(job("gate"), job("up"), grouped("after", "money"));
    engine.given(dag("rules", EdgeCondition.ALWAYS, EdgeCondition.ALWAYS));
    engine.given(dag("branched", NEVER, EdgeCondition.ALWAYS));
    engine.given(dag("unpicked", EdgeCondition.ALWAYS, NEVER));
    return engine;
  }

  /// `gate`, then `up`, then a node of each rule, named after it.
  private static DagDefinition dag(String name, EdgeCondition toUp, EdgeCondition behind) {
    List<Node> nodes = new ArrayList<>(List.of(Node.of("gate"), Node.of("up")));
    List<Edge> edges = new ArrayList<>(List.of(new Edge("gate", "up").when(toUp)));
    Stream.of(TriggerRule.values())
        .forEach(
            rule -> {
              nodes.add(new Node(rule.name(), "after", rule, false));
              edges.add(new Edge("up", rule.name()).when(behind));
            });
    return Jobs.with(DagDefinition.of(name, nodes, edges), Concurrency.FREE);
  }
}
