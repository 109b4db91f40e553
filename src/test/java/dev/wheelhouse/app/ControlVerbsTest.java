package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.cli.ExitCode;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Control of single runs from the command line, on a real store that no other engine works on.
@Tag("L1")
@EnabledOnOs(OS.LINUX)
class ControlVerbsTest {
  private static final Caller OPERATOR = Caller.local("mara");

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void store() {
    terminal = new Terminal(folder.resolve("store"));
  }

  @Test
  @Tag("K5")
  void waitingRunIsMarkedWithAReason() throws IOException {
    save("later", "true");
    String run = "" + terminal.json("job", "start", "later").path("runId").asLong();

    assertThat(terminal.refuses(ExitCode.FAILED, "run", "mark", run, "success"))
        .contains("needs a reason");
    assertThat(terminal.refuses(ExitCode.FAILED, "run", "retry-now", run))
        .contains("waits for no attempt");
    assertThat(terminal.refuses(ExitCode.FAILED, "run", "continue", run)).contains("PAUSED");
    assertEquals(
        "Run #%s is marked; it is SUCCESS.\n".formatted(run),
        terminal.says("run", "mark", run, "success", "--reason", "done by hand"));
    assertThat(terminal.says("run", "mark", run, "skip", "--preview"))
        .contains("It would be refused", "SUCCESS; it can't be marked SKIPPED");
  }

  @Test
  @Tag("K4")
  @Tag("K8")
  void rerunSaysWhatItWouldDoAndDoesIt() throws IOException {
    save("report", "exit 0");
    RunId run = new RunId(terminal.json("job", "start", "report").path("runId").asLong());
    try (var timers = new SystemTimers();
        EngineApi engine = EngineWiring.usual(terminal.store(), timers).start()) {
      awaitState(engine, run, RunState.SUCCESS);
    }
    save("report", "echo ${params.day}", "{\"name\": \"day\", \"type\": \"TEXT\"}");
    String id = "" + run.value();

    assertThat(terminal.says("run", "rerun", id, "--latest", "--preview"))
        .contains("Starts: report", "Another version: report 2, it ran with 1", "repeatable");
    assertThat(terminal.refuses(ExitCode.FAILED, "run", "rerun", id, "--failed"))
        .contains("no part of a DAG run");
    assertThat(terminal.refuses(ExitCode.FAILED, "run", "rerun", id, "--param", "day=x"))
        .contains("day does not exist");
    JsonNode rerun =
        terminal.json("run", "rerun", id, "--latest", "--param", "day=monday", "--defaults");

    JsonNode shown = terminal.json("run", "show", rerun.path("runId").asText());
    assertEquals("QUEUED", shown.path("state").asText());
    assertThat(terminal.refuses(ExitCode.USAGE, "run", "rerun", id, "--failed", "--whole"))
        .contains("mutually exclusive");
  }

  @Test
  @Tag("K1")
  void runningTaskIsSuspendedAndContinuedWhileNoEngineFollowsIt() throws IOException {
    Path beats = folder.resolve("beats");
    Path end = folder.resolve("end");
    save("beating", "while [ ! -e %s ]; do echo x >> %s; sleep 0.02; done".formatted(end, beats));
    RunId run = new RunId(terminal.json("job", "start", "beating").path("runId").asLong());
    try (var timers = new SystemTimers();
        EngineApi engine = EngineWiring.usual(terminal.store(), timers).start()) {
      await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(beats));
      assertEquals(RunState.RUNNING, state(engine, run));
    }

    assertEquals(
        "Run %s is suspended; it is PAUSED.\n".formatted(run),
        terminal.says("run", "suspend", "" + run.value()));
    long size = Files.size(beats);
    assertEquals(
        "Run %s goes on; it is RUNNING.\n".formatted(run),
        terminal.says("run", "continue", "" + run.value()));

    await().atMost(Duration.ofSeconds(60)).until(() -> Files.size(beats) > size);
    Files.writeString(end, "");
    try (var timers = new SystemTimers();
        EngineApi engine = EngineWiring.usual(terminal.store(), timers).start()) {
      awaitState(engine, run, RunState.SUCCESS);
    }
  }

  private static void awaitState(EngineApi engine, RunId run, RunState state) {
    await().atMost(Duration.ofSeconds(60)).until(() -> state(engine, run) == state);
  }

  private static RunState state(EngineApi engine, RunId run) {
    return engine.ask(new Query.GetRun(run), OPERATOR).view().run().state();
  }

  private void save(String name, String command, String... parameters) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(name + ".json"),
            """
            {"name": "%s", "task": {"type": "SHELL", "shell": true, "command": "%s"},
             "parameters": [%s]}
            """
                .formatted(name, command, String.join(",", parameters)));
    terminal.says("job", "save", file.toString());
  }
}
