package dev.wheelhouse.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Story 1 of the specification: the billing chain fails, is repaired, and nothing runs twice.
@Tag("F4")
@Tag("D3")
@Tag("D8")
@Tag("N5")
class EngineStoryTest {
  private static final Caller OPERATOR = Caller.local("mara");

  @TempDir Path folder;
  private final SystemTimers timers = new SystemTimers();
  private EngineApi engine;

  @BeforeEach
  void startEngine() {
    engine = EngineWiring.usual(folder.resolve("store"), timers).start();
  }

  @AfterEach
  void stopEngine() {
    engine.close();
    timers.close();
  }

  @Test
  void failedStepIsRerunAndTheChainGoesOnWithoutRepeatingWhatSucceeded() throws Exception {
    Path evidence = folder.resolve("evidence");
    Path mended = folder.resolve("mended");
    save(script("pull_payments", "echo pull >> " + evidence));
    save(
        script("settle", "echo settle >> " + evidence + "; test -e " + mended)
            .with(
                RetryPolicy.DEFAULT
                    .attempts(2)
                    .delays(
                        RetryPolicy.Backoff.FIXED, Duration.ofMillis(50), Duration.ofMillis(50))));
    save(script("issue_bill", "echo bill >> " + evidence));
    save(
        DagDefinition.of(
            "billing",
            List.of(Node.of("pull_payments"), Node.of("settle"), Node.of("issue_bill")),
            List.of(new Edge("pull_payments", "settle"), new Edge("settle", "issue_bill"))));

    RunId dagRun = engine.execute(Command.Trigger.of("billing"), OPERATOR).orThrow();
    awaitEnd(dagRun);

    assertEquals(
        Map.of(
            "pull_payments", RunState.SUCCESS,
            "settle", RunState.FAILED,
            "issue_bill", RunState.PENDING),
        nodeStates(dagRun));
    assertEquals(RunState.FAILED, state(dagRun));
    assertEquals(1, deadLetters());

    Files.createFile(mended);
    RunId settle = node(dagRun, "settle");
    engine.execute(new Command.Rerun(settle, true), OPERATOR.because("database is back")).orThrow();
    awaitEnd(dagRun);

    assertEquals(
        Map.of(
            "pull_payments", RunState.SUCCESS,
            "settle", RunState.SUCCESS,
            "issue_bill", RunState.SUCCESS),
        nodeStates(dagRun));
    assertEquals(RunState.SUCCESS, state(dagRun));
    assertEquals(0, deadLetters());
    assertEquals(
        List.of("pull", "settle", "settle", "settle", "bill"), Files.readAllLines(evidence));
  }

  private static JobDefinition script(String name, String text) {
    return JobDefinition.of(name, Task.Shell.script(text));
  }

  private void save(dev.wheelhouse.model.definition.Definition definition) {
    engine.execute(new Command.SaveDefinition(definition, 0), OPERATOR).orThrow();
  }

  private void awaitEnd(RunId run) {
    await().atMost(Duration.ofSeconds(60)).until(() -> state(run).terminal());
  }

  private RunState state(RunId run) {
    return engine.ask(new Query.GetRun(run), OPERATOR).view().run().state();
  }

  private Map<String, RunState> nodeStates(RunId dagRun) {
    return engine.ask(new Query.ListNodeRuns(dagRun), OPERATOR).stream()
        .collect(Collectors.toMap(RunView::name, it -> it.run().state()));
  }

  private RunId node(RunId dagRun, String key) {
    return engine.ask(new Query.ListNodeRuns(dagRun), OPERATOR).stream()
        .filter(it -> it.name().equals(key))
        .findFirst()
        .orElseThrow()
        .run()
        .id();
  }

  private long deadLetters() {
    return engine.ask(new Query.ListDeadLetters(PageRequest.first(10)), OPERATOR).total();
  }
}
