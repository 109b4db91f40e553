package dev.wheelhouse.engine.task.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills the engine with -9 at moments of an attempt, and lets another one take over.
@Tag("X4")
@Tag("C4")
class EngineDeathTest {
  @TempDir Path directory;
  private Attempts attempts;
  private AttemptFolder folder;
  private Path proof;

  @BeforeEach
  void open() {
    attempts = new Attempts(directory);
    folder = attempts.folder();
    proof = directory.resolve("proof");
  }

  @AfterEach
  void close() {
    attempts.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"starting", "started"})
  void attemptRunsOnceOrNeverWhenTheEngineDiesAtItsStart(String moment) throws Exception {
    Process engine = engine("echo ran >>" + proof);
    awaitOutput(engine, moment);
    kill(engine);

    Found found = attempts.supervision.adopt(folder);

    switch (conclusion(found)) {
      case Found.Ended(var report) -> {
        assertTrue(report.succeeded(), report.toString());
        assertThat(proof).hasContent("ran");
      }
      case Found.NeverStarted _ -> staysAbsent(proof);
      case Found.Lost lost -> throw new AssertionError(lost);
    }
  }

  @Test
  void runningTaskIsAdoptedAndItsExitCodeZeroIsSuccess() throws Exception {
    Path go = directory.resolve("go");
    Process engine =
        engine("echo ran >>" + proof + "; until [ -e " + go + " ]; do sleep 0.05; done");
    Attempts.await().until(() -> Files.exists(proof));
    kill(engine);

    Found found = attempts.supervision.adopt(folder);
    SupervisedProcess adopted = assertInstanceOf(Found.Alive.class, found).process();
    assertEquals(SupervisedProcess.Phase.RUNNING, adopted.phase());
    Files.createFile(go);

    assertTrue(Attempts.report(adopted).succeeded());
    assertThat(proof).hasContent("ran");
  }

  @Test
  @Tag("C2")
  void taskThatEndedWhileNoEngineLivedIsFoundAsEnded() throws Exception {
    Process engine = engine("until [ -e " + proof + " ]; do sleep 0.05; done; exit 3");
    awaitOutput(engine, "started");
    kill(engine);
    Files.createFile(proof);
    Attempts.await().until(() -> folder.has("exit"));

    Found found = attempts.supervision.adopt(folder);

    ExitReport report = assertInstanceOf(Found.Ended.class, found).report();
    assertEquals(3, report.exitCode().orElseThrow());
    assertEquals(found, attempts.supervision.adopt(folder), "each engine finds the same");
  }

  @Test
  void adoptedTaskCanBeStopped() throws Exception {
    Process engine = engine("trap '' TERM; echo ran >>" + proof + "; while :; do sleep 0.1; done");
    Attempts.await().until(() -> Files.exists(proof));
    kill(engine);
    SupervisedProcess adopted =
        assertInstanceOf(Found.Alive.class, attempts.supervision.adopt(folder)).process();

    adopted.stop(Duration.ofMillis(300));

    assertEquals(ExitReport.Reason.STOPPED, Attempts.report(adopted).reason());
  }

  @Test
  @Tag("X3")
  void timeoutIsKeptByTheSupervisorAloneToo() throws Exception {
    SupervisedProcess process =
        attempts.supervision.start(
            folder,
            attempts
                .script("sleep 60")
                .withLimits(ShellLimits.DEFAULT.withTimeout(Duration.ofMillis(300))));

    Attempts.await().until(() -> folder.has("exit"));

    assertEquals(ExitReport.Reason.TIMEOUT, Attempts.report(process).reason());
  }

  private Process engine(String script) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            EngineStandIn.class.getName(),
            directory.toString(),
            folder.path().toString(),
            script)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void awaitOutput(Process engine, String expected) throws IOException {
    BufferedReader reader = engine.inputReader(StandardCharsets.UTF_8);
    String line = reader.readLine();
    while (line != null && !line.equals(expected)) {
      line = reader.readLine();
    }
    assertEquals(expected, line);
  }

  private static void kill(Process engine) throws InterruptedException {
    engine.destroyForcibly();
    assertTrue(engine.waitFor(60, TimeUnit.SECONDS));
  }

  private static Found.Conclusion conclusion(Found found) {
    return switch (found) {
      case Found.Alive(var process) -> Attempts.conclusion(process);
      case Found.Conclusion end -> end;
    };
  }

  private static void staysAbsent(Path file) {
    Attempts.await().during(Duration.ofMillis(500)).until(() -> !Files.exists(file));
  }
}
