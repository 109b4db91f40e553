package dev.wheelhouse.engine.task.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.engine.task.TaskHandler.Execution;
import dev.wheelhouse.engine.task.TaskHandler.Remains;
import dev.wheelhouse.engine.task.service.Trial;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X2")
@Tag("X8")
class JavaTaskHandlerTest {
  @TempDir Path folder;
  private Trial trial;
  private JavaTaskHandler handler;

  @BeforeEach
  void open() {
    trial = new Trial(folder);
    handler = new JavaTaskHandler(trial.services());
  }

  @AfterEach
  void close() {
    trial.close();
  }

  @Test
  @Tag("X6")
  void handlerIsGivenWhatTheJobSaysAndItsResultIsTheOutcome() throws Exception {
    var reports = new Remembered();
    AttemptContext context = trial.context(Duration.ZERO, Duration.ZERO, reports);

    Outcome outcome =
        trial.end(
            handler.begin(
                new Task.Java(
                    PlannedHandlers.Telling.class.getName(), List.of(), Map.of("mode", "full")),
                context));

    assertEquals(
        Outcome.succeeded(
            Map.of(
                "day", Output.text("friday"),
                "mode", Output.text("full"),
                "time", Output.text("2026-03-01T02:00:00Z Z"),
                "before", Output.text("c0"),
                "thread", Output.bool(false))),
        outcome);
    assertThat(trial.log(context)).contains("hello from tried\n");
    await().untilAsserted(() -> assertEquals(List.of("40 so far", "c1"), reports.told));
    assertThat(reports.threads).as("no report comes on a task's thread").containsOnly("reports");
  }

  @Test
  @Tag("F2")
  void whatIsThrownIsEvidenceWithItsCausesAndTheirSuperclasses() throws Exception {
    AttemptContext context = trial.context();

    Outcome outcome = trial.end(begin(PlannedHandlers.Throwing.class, context));

    assertEquals(Outcome.Kind.FAILED, outcome.kind());
    assertEquals("IllegalStateException: no luck", outcome.message());
    assertEquals(
        List.of(
            "java.lang.IllegalStateException",
            "java.lang.RuntimeException",
            "java.lang.Exception",
            "java.lang.Throwable",
            "java.io.IOException"),
        outcome.cause().exceptions());
    assertThat(trial.log(context)).contains("Caused by: java.io.IOException: the pipe is gone");
  }

  @Test
  void handlerMaySkip() {
    assertEquals(
        Outcome.Kind.SKIPPED,
        trial.end(begin(PlannedHandlers.Skipping.class, trial.context())).kind());
  }

  @Test
  void missingHandlerFailsForGoodAndSaysWhatToDo() {
    Outcome none = trial.end(begin("no.such.Handler"));
    Outcome other = trial.end(begin("java.lang.String"));
    Outcome closed = trial.end(begin(PlannedHandlers.Closed.class.getName()));
    Outcome noJar =
        trial.end(
            handler.begin(
                new Task.Java("x", List.of(folder.resolve("no.jar").toString()), Map.of()),
                trial.context()));

    assertEquals(Outcome.Kind.FAILED_FOR_GOOD, none.kind());
    assertThat(none.message())
        .isEqualTo(
            "There is no handler no.such.Handler in the engine's class path. Check its name, its class and the class path.");
    assertThat(other.message()).startsWith("The class java.lang.String is no JobHandler.");
    assertThat(closed.message()).contains("has no public constructor without parameters");
    assertThat(noJar.message()).contains("no.jar, which is not there");
  }

  @Test
  @Tag("X3")
  void stopInterruptsWhatWaits() throws Exception {
    Execution execution = begin(PlannedHandlers.Waiting.class, trial.context());
    assertTrue(PlannedHandlers.Waiting.BEGUN.await(60, TimeUnit.SECONDS));

    execution.stop(Duration.ofSeconds(10));

    assertEquals(Outcome.Kind.STOPPED, trial.end(execution).kind());
  }

  @Test
  @Tag("X3")
  void timeOutCancelsTheTokenAndWhatTheHandlerMadeOfItIsEvidence() throws Exception {
    AttemptContext context = trial.within(Duration.ofMillis(100));

    Outcome outcome = trial.end(begin(PlannedHandlers.Heeding.class, context));

    assertEquals(Outcome.Kind.TIMED_OUT, outcome.kind());
    assertEquals("time-out; it had succeeded by then", outcome.message());
    assertThat(trial.log(context)).contains("waiting\nstopping: time-out\ntidied up\n");
  }

  @Test
  void attemptThatHeedsNothingHasNotEndedUntilItsThreadHas() throws Exception {
    AttemptContext context = trial.within(Duration.ofMillis(50));
    Execution execution = begin(PlannedHandlers.Deaf.class, context);
    assertTrue(PlannedHandlers.Deaf.BEGUN.await(60, TimeUnit.SECONDS));

    await().until(() -> trial.log(context).contains("it still runs and keeps its slot"));
    await().until(() -> PlannedHandlers.Deaf.INTERRUPTS.get() >= 2);
    execution.stop(Duration.ZERO);

    assertFalse(execution.outcome().isDone(), "attempt 2 would overlap attempt 1");
    PlannedHandlers.Deaf.LET_GO.countDown();
    assertEquals(Outcome.Kind.TIMED_OUT, trial.end(execution).kind());
  }

  @Test
  @Tag("C4")
  void nextEngineFindsTheResultOrThatNobodyKnows() throws Exception {
    AttemptContext ended = trial.context();
    AttemptContext fresh = trial.context();
    AttemptContext cut = trial.context();
    Task.Java task = new Task.Java(PlannedHandlers.Skipping.class.getName(), List.of(), Map.of());
    trial.end(handler.begin(task, ended));
    trial.services().folder(cut.place()).write("begun", "");

    assertEquals(
        Outcome.Kind.SKIPPED, ((Remains.Ended) handler.find(task, ended)).outcome().kind());
    assertEquals(new Remains.NeverStarted(), handler.find(task, fresh));
    assertThat(handler.find(task, cut)).isInstanceOf(Remains.Gone.class);
  }

  @Test
  void handlerInAJarSeesThePlatformAndTheSeamOnly() throws Exception {
    Path jar = compiled();
    Task.Java byName = new Task.Java("probe", List.of(jar.toString()), Map.of());
    Task.Java byClass = new Task.Java("user.Probe", List.of(jar.toString()), Map.of());

    Outcome outcome = trial.end(handler.begin(byName, trial.context()));

    assertEquals(
        Map.of(
            "engine", Output.text("hidden"),
            "seam", Output.text("seen"),
            "context", Output.text("own")),
        outcome.outputs());
    assertEquals(outcome, trial.end(handler.begin(byClass, trial.context())));
  }

  /// A folder of classes with a handler that no test class path has.
  private Path compiled() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("src/user"));
    Path classes = Files.createDirectories(folder.resolve("classes/META-INF/services"));
    Path source =
        Files.writeString(
            sources.resolve("Probe.java"),
            """
            package user;
            import dev.wheelhouse.task.*;
            import java.util.Map;
            public class Probe implements JobHandler {
              public String name() { return "probe"; }
              public JobResult run(JobContext context) {
                String engine = "hidden";
                try { Class.forName("dev.wheelhouse.engine.LocalEngine"); engine = "seen"; }
                catch (ClassNotFoundException e) { }
                ClassLoader own = Thread.currentThread().getContextClassLoader();
                return JobResult.of(Map.of("engine", engine,
                    "seam", context instanceof JobContext ? "seen" : "hidden",
                    "context", own == Probe.class.getClassLoader() ? "own" : "other"));
              }
            }
            """);
    Files.writeString(
        classes.resolve("dev.wheelhouse.task.JobHandler"), "no.such.Broken\nuser.Probe\n");
    Path target = folder.resolve("classes");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "-d",
                target.toString(),
                source.toString());
    assertEquals(0, result);
    return target;
  }

  private Execution begin(Class<?> type, AttemptContext context) {
    return handler.begin(new Task.Java(type.getName(), List.of(), Map.of()), context);
  }

  private Execution begin(String name) {
    return handler.begin(new Task.Java(name, List.of(), Map.of()), trial.context());
  }

  private static final class Remembered implements Reports {
    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    final List<String> threads = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void progress(int percent, String text) {
      threads.add(Thread.currentThread().getName());
      told.add(percent + " " + text);
    }

    @Override
    public void checkpoint(String text) {
      told.add(text);
    }

    @Override
    public String lastCheckpoint() {
      return "c0";
    }
  }
}
