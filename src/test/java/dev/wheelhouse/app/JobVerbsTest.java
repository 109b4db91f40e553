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

/// Jobs and runs from the command line, on a real store that no other engine works on.
@Tag("L1")
@EnabledOnOs(OS.LINUX)
class JobVerbsTest {
  private static final Caller OPERATOR = Caller.local("mara");

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void store() {
    terminal = new Terminal(folder.resolve("store"));
  }

  @Test
  void jobIsSavedShownListedDisabledAndDeleted() throws IOException {
    Path file =
        file(
            "greet.yaml",
            """
            name: greet
            group: 问候
            trigger: {type: CRON, expr: "0 0 2 * * ?", timezone: Asia/Shanghai}
            task: {type: SHELL, shell: true, command: "echo hello"}
            """);

    assertThat(terminal.says("job", "save", file.toString()))
        .isEqualTo("greet is saved as version 1 and ENABLED.\n");
    assertThat(terminal.json("job", "save", file.toString()).path("version").asInt()).isEqualTo(2);
    assertThat(
            terminal.refuses(
                ExitCode.FAILED, "job", "save", file.toString(), "--expected-version", "1"))
        .contains("409_VERSION_CONFLICT");
    assertThat(terminal.says("job", "list", "--text", "gre"))
        .startsWith("NAME ")
        .contains("greet  JOB   问候");
    assertThat(terminal.says("job", "show", "greet")).contains("02:00:00 +08:00", "version      2");

    Path again = file("again.yaml", terminal.says("job", "show", "greet", "--yaml"));
    JsonNode saved = terminal.json("job", "save", again.toString());
    assertEquals(3, saved.path("version").asInt());

    assertEquals("greet is DISABLED.\n", terminal.says("job", "disable", "greet"));
    JsonNode shown = terminal.json("job", "show", "greet");
    assertEquals("DISABLED", shown.path("status").asText());
    assertEquals("echo hello", shown.at("/definition/task/command").asText());
    assertEquals("greet is ENABLED.\n", terminal.says("job", "enable", "greet"));
    assertThat(terminal.says("job", "delete", "greet")).contains("its history stays");
    assertEquals("There is no such job.\n", terminal.says("job", "list"));
  }

  @Test
  void badInputNamesFieldAndRemedyAndTouchesNoStore() throws IOException {
    Path wrong = file("wrong.json", "{\"name\": \"x\", \"task\": {\"type\": \"SHEL\"}}");

    assertThat(terminal.refuses(ExitCode.USAGE, "job", "save", wrong.toString()))
        .contains("wrong.json: task.type is \"SHEL\"; give one of")
        .hasLineCount(1);
    assertThat(terminal.refuses(ExitCode.USAGE, "job", "save", folder + "/nowhere.json"))
        .contains("there is no file");
    assertThat(terminal.refuses(ExitCode.USAGE, "job", "start", "x", "--logical-time", "noon"))
        .contains("not an instant: \"noon\"; write date, time and offset");
    assertThat(terminal.refuses(ExitCode.USAGE, "job", "list", "--limit", "0"))
        .contains("--limit 0 is out of range; 1 to 1000");
    assertThat(terminal.refuses(ExitCode.USAGE, "run", "show", "eight"))
        .contains("'eight' is no run's id");
    assertThat(terminal.store()).doesNotExist();
  }

  @Test
  void storeThatIsMissingIsNotMadeByAQuestion() {
    assertThat(terminal.refuses(ExitCode.STORE, "job", "list"))
        .contains("There is no store in " + terminal.store());
    assertThat(terminal.store()).doesNotExist();
  }

  @Test
  @Tag("ST6")
  void storeThatAnEngineHasOpenIsLeftToIt() {
    try (var timers = new SystemTimers();
        EngineApi _ = EngineWiring.usual(terminal.store(), timers).start()) {
      assertThat(terminal.refuses(ExitCode.STORE, "job", "list"))
          .contains("A window or an engine has the store in " + terminal.store() + " open")
          .contains("Use it there")
          .hasLineCount(1);
    }
  }

  @Test
  void whatAVerbStartsWaitsForTheNextEngineAndRunsThere() throws IOException {
    Path file =
        file(
            "hello.json",
            """
            {"name": "hello", "parameters": [{"name": "who", "type": "TEXT"}],
             "trigger": {"type": "CRON", "expr": "* * * * * ?", "timezone": "UTC"},
             "task": {"type": "SHELL", "shell": true, "environment": {"WHO": "${params.who}"},
                      "command": "echo hello $WHO"}}
            """);
    terminal.says("job", "save", file.toString());
    terminal.says("job", "disable", "hello");

    String said = terminal.says("job", "start", "hello", "-p", "who=世界", "--id", "a");
    JsonNode again = terminal.json("job", "start", "hello", "-p", "who=世界", "--id", "a");
    long run = again.path("runId").asLong();

    assertEquals(
        "Run #%d of hello is queued; it runs when an engine works on this store.\n".formatted(run),
        said);
    assertThat(terminal.says("run", "list", "--state", "queued"))
        .contains(run + "  hello", "QUEUED", "an engine that works on this store");
    assertThat(terminal.refuses(ExitCode.FAILED, "job", "start", "hello", "-p", "nobody=x"))
        .contains("nobody", "(400_");

    runAll(new RunId(run));

    assertThat(terminal.says("run", "log", "" + run)).isEqualTo("hello 世界\n");
    JsonNode log = terminal.json("run", "log", "#" + run, "--tail", "7");
    assertEquals("世界\n", log.path("text").asText());
    assertThat(terminal.says("run", "show", "" + run))
        .contains("SUCCESS", "SUCCEED", "exit code".toUpperCase());
    assertThat(terminal.json("job", "runs", "hello").path("items")).hasSize(1);

    JsonNode rerun = terminal.json("run", "rerun", "" + run, "--reason", "once more");
    long second = rerun.path("runId").asLong();
    assertThat(terminal.says("run", "stop", "" + second, "--reason", "no"))
        .isEqualTo("Run #%d is asked to stop; it is CANCELED.\n".formatted(second));
    assertThat(terminal.refuses(ExitCode.FAILED, "run", "stop", "" + second))
        .contains("has ended already")
        .contains("(409_STATE_CONFLICT)");
  }

  @Test
  void quietEngineFiresNothingAndLeavesWhatIsDueToTheNext() throws IOException {
    Path file =
        file(
            "often.json",
            """
            {"name": "often", "task": {"type": "NOOP"},
             "trigger": {"type": "CRON", "expr": "* * * * * ?", "timezone": "UTC"}}
            """);
    terminal.says("job", "save", file.toString());

    try (var timers = new SystemTimers();
        EngineApi engine = EngineWiring.usual(terminal.store(), timers).quiet().start()) {
      await()
          .during(Duration.ofSeconds(2))
          .until(() -> engine.ask(new Query.GetJob("often"), OPERATOR).lastRuns().isEmpty());
    }

    assertThat(terminal.json("job", "runs", "often").path("items")).isEmpty();
  }

  private void runAll(RunId run) {
    try (var timers = new SystemTimers();
        EngineApi engine = EngineWiring.usual(terminal.store(), timers).start()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  engine.ask(new Query.GetRun(run), OPERATOR).view().run().state()
                      == RunState.SUCCESS);
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
