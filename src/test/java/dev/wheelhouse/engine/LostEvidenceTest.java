package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Evidence.Conclusion;
import dev.wheelhouse.api.Evidence.Fact;
import dev.wheelhouse.api.Evidence.Repair;
import dev.wheelhouse.api.Evidence.Weight;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The evidence that a real process leaves.
@Tag("U7")
class LostEvidenceTest {
  @TempDir Path folder;

  @Test
  void killedSupervisorLeavesAProcessThatIsGoneAndNoResult() throws IOException {
    try (var timers = new SystemTimers();
        LocalEngine engine = Doomed.start(folder, timers, Doomed.Moment.ANY)) {
      RunId run = begun(engine, "echo one; echo two; sleep 60");
      Path attempt = attempt(run);
      await().until(() -> Files.exists(attempt.resolve("child")));
      await().until(() -> Files.exists(attempt.resolve("log.0")));
      await().until(() -> Files.readString(attempt.resolve("log.0")).contains("two"));
      assertEquals(Conclusion.NONE, evidence(engine, run).conclusion());

      ProcessHandle.of(pid(attempt, "sup")).orElseThrow().destroyForcibly();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> state(engine, run) == RunState.NEEDS_CONFIRMATION);
      Evidence evidence = evidence(engine, run);

      assertEquals(Conclusion.UNKNOWN_OUTCOME, evidence.conclusion());
      assertThat(evidence.facts())
          .contains(
              new Fact.Processes(false, pid(attempt, "child"), Weight.BAD),
              new Fact.ResultFile(false, Weight.BAD),
              new Fact.Repeatable(false, Weight.BAD));
      assertTrue(
          evidence.facts().getFirst() instanceof Fact.Heartbeat heard
              && heard.at() != null
              && heard.weight() == Weight.BAD);
      assertEquals(List.of("one", "two"), evidence.logTail());
      assertEquals(Repair.IT_SUCCEEDED, evidence.repairs().getFirst());
    }
  }

  @Test
  void exitCodeAndLastLinesOfAFailedProcessAreShown() {
    try (var timers = new SystemTimers();
        LocalEngine engine = Doomed.start(folder, timers, Doomed.Moment.ANY)) {
      RunId run = begun(engine, "for i in 1 2 3 4 5 6 7 8; do echo line $i; done; exit 3");
      await().atMost(Duration.ofSeconds(60)).until(() -> state(engine, run) == RunState.FAILED);

      Evidence evidence = evidence(engine, run);

      assertEquals(Conclusion.FAILED_ONCE, evidence.conclusion());
      assertThat(evidence.facts())
          .contains(new Fact.Exit(3, "", Weight.BAD), new Fact.ResultFile(true, Weight.NEUTRAL));
      assertEquals(6, evidence.logTail().size());
      assertEquals("line 8", evidence.logTail().getLast());
    }
  }

  private static RunId begun(LocalEngine engine, String script) {
    var definition = job("settle").with(Task.Shell.script(script));
    engine.execute(new Command.SaveDefinition(definition, 0), MARA).orThrow();
    return engine.execute(Command.Trigger.of("settle"), MARA).orThrow();
  }

  private Path attempt(RunId run) {
    long id = run.value();
    return folder.resolve("runs/%d/%d/1".formatted(id / 1_000, id));
  }

  private static long pid(Path attempt, String file) throws IOException {
    return Long.parseLong(Files.readString(attempt.resolve(file)).split(" ")[0]);
  }

  private static RunState state(LocalEngine engine, RunId run) {
    return engine.ask(new Query.GetRun(run), MARA).view().run().state();
  }

  private static Evidence evidence(LocalEngine engine, RunId run) {
    return engine.ask(new Query.GetEvidence(run), MARA);
  }
}
