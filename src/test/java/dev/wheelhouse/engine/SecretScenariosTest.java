package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.SecretView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets on their way from a person to a task, and everywhere else not.
@Tag("SEC3")
class SecretScenariosTest {
  private static final String VALUE = "hunter22-geheim";

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void taskGetsTheSecretAndNobodyElseSeesIt() throws IOException {
    put("db", VALUE);
    engine.given(asking("settle", "${secret:db}"));
    engine.script().plan("settle", Outcome.failed("login with " + VALUE + " refused"));

    RunId run = engine.trigger("settle");

    assertEquals(Map.of("PASSWORD", VALUE), begunShell().environment());
    engine.is(run, RunState.FAILED);
    assertEquals("login with •••• refused", engine.run(run).status().lastError());
    assertEquals("login with •••• refused", engine.deadLetters().getFirst().error());
    assertThat(engine.store().written().toString()).doesNotContain(VALUE);
    engine.stop();
    assertThat(filesHolding(VALUE)).isEmpty();
    engine.start();
  }

  @Test
  @Tag("D7")
  void outputThatHoldsASecretIsMasked() {
    put("db", VALUE);
    engine.given(asking("settle", "${secret:db}"));
    Map<String, Output> told = Map.of("url", Output.text("db://sa:" + VALUE + "@host"));
    engine.script().plan("settle", Outcome.succeeded(told));

    RunId run = engine.trigger("settle");

    engine.is(run, RunState.SUCCESS);
    assertEquals(
        Map.of("url", Output.text("db://sa:••••@host")),
        engine.api().ask(new Query.GetRun(run), MARA).outputs());
    assertThat(engine.store().written().toString()).doesNotContain(VALUE);
  }

  /// Story 12.
  @Test
  @Tag("STORY-12")
  @Tag("N10")
  void secretParameterIsShownMasked() {
    put("db_live", VALUE);
    var token = new Parameter("token", Parameter.Type.SECRET, true, "", List.of());
    engine.given(asking("settle", "${params.token}").withParameters(List.of(token)));
    engine.script().plan("settle", Outcome.failed("token " + VALUE + " is not accepted"));

    RunId run = engine.trigger("settle", "", Map.of("token", "db_live"));

    assertEquals(Map.of("PASSWORD", VALUE), begunShell().environment(), "the task has it");
    var detail = engine.api().ask(new Query.GetRun(run), MARA);
    assertEquals(Map.of("token", "db_live"), detail.view().run().parameters(), "a reference");
    assertEquals("token •••• is not accepted", detail.attempts().getFirst().outcome().message());
    assertThat(detail.toString()).doesNotContain(VALUE).contains("••••");
  }

  @Test
  void unknownSecretIsAnErrorBeforeTheRunStarts() {
    engine.given(asking("settle", "${secret:nope}"));

    RunId run = engine.trigger("settle");

    engine.is(run, RunState.FAILED);
    assertEquals(
        "There is no secret nope. Save it, or correct the name.",
        engine.run(run).status().lastError());
    assertThat(engine.script().begun()).isEmpty();
  }

  @Test
  void secretOnACommandLineIsRefusedAtSave() {
    var job = JobDefinition.of("settle", Task.Shell.script("pay --token ${secret:db}"));

    Fault fault = refusal(new Command.SaveDefinition(job, 0));

    assertEquals(List.of("task.command"), fault.details().get("field"));
    assertThat(fault.message()).contains("The secret db would be readable here");
  }

  @Test
  void secretParameterInALabelIsRefusedAtSave() {
    var token = new Parameter("token", Parameter.Type.SECRET, false, "", List.of());
    var job = Jobs.labelled(Jobs.job("x").withParameters(List.of(token)), "${params.token}");

    Fault fault = refusal(new Command.SaveDefinition(job, 0));

    assertEquals(List.of("label"), fault.details().get("field"));
  }

  @Test
  void secretsSurviveARestartAndAreListedWithoutTheirValues() {
    put("db", "former-value");
    put("db", VALUE);
    engine.restart();
    engine.given(asking("settle", "${secret:db}"));

    var _ = engine.trigger("settle");

    assertEquals(Map.of("PASSWORD", VALUE), begunShell().environment());
    assertEquals(
        List.of(new SecretView("db", TestEngine.START, "mara")),
        engine.api().ask(new Query.ListSecrets(), MARA));
  }

  @Test
  void shortValueCantBeMaskedAndIsRefused() {
    assertEquals(
        List.of("value"), refusal(new Command.PutSecret("db", "abc")).details().get("field"));
    assertEquals(
        List.of("name"), refusal(new Command.PutSecret("a b", VALUE)).details().get("field"));
    assertThat(folder.resolve("secret.key")).doesNotExist();
  }

  @Test
  @Tag("SEC4")
  void auditTellsWhoButNotWhat() {
    put("db", VALUE);
    put("db", VALUE + "2");
    var _ = engine.api().execute(new Command.DeleteSecret("db"), MARA).orThrow();

    List<String> audited =
        engine.store().written().stream()
            .flatMap(unit -> unit.changes().stream())
            .filter(Change.Audit.class::isInstance)
            .map(change -> ((Change.Audit) change).entry())
            .map(it -> it.who() + " " + it.action() + " " + it.object() + it.before() + it.after())
            .toList();
    assertEquals(
        List.of(
            "mara CREATE_SECRET secret db",
            "mara REPLACE_SECRET secret db",
            "mara DELETE_SECRET secret db"),
        audited);
    assertEquals(Fault.NOT_FOUND, refusal(new Command.DeleteSecret("db")).code());
  }

  @Test
  void missingKeyStopsTheRunWithTheRemedyAndNothingElse() throws IOException {
    put("db", VALUE);
    engine.given(asking("settle", "${secret:db}"), Jobs.job("other"));
    Files.delete(folder.resolve("secret.key"));

    RunId run = engine.trigger("settle");
    RunId other = engine.trigger("other");

    assertThat(engine.run(run).status().lastError()).contains("secret.key").contains("backup");
    engine.is(other, RunState.SUCCESS);
    assertThat(refusal(new Command.PutSecret("new", VALUE)).message()).contains("backup");
  }

  @Test
  void commandHidesItsValue() {
    assertThat(new Command.PutSecret("db", VALUE).toString()).doesNotContain(VALUE);
  }

  private void put(String name, String value) {
    var _ = engine.api().execute(new Command.PutSecret(name, value), MARA).orThrow();
  }

  private Fault refusal(Command<?> command) {
    Fault previewed = engine.api().preview(command, MARA).refusal();
    Fault fault =
        assertInstanceOf(Answer.Rejected.class, engine.api().execute(command, MARA)).fault();
    assertThat(previewed == null || previewed.equals(fault)).isTrue();
    return fault;
  }

  private static JobDefinition asking(String name, String value) {
    return Jobs.job(name)
        .with(
            new Task.Shell(
                List.of("true"), false, "", Map.of("PASSWORD", value), "", ExitCodes.USUAL));
  }

  private Task.Shell begunShell() {
    return (Task.Shell) engine.script().begun().getFirst().task();
  }

  private List<Path> filesHolding(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
