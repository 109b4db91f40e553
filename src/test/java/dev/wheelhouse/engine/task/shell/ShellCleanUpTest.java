package dev.wheelhouse.engine.task.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clean-up command: once, however the attempt ended, and without a word in how it did.
@Tag("X3")
class ShellCleanUpTest {
  @TempDir Path directory;
  private Attempts attempts;
  private Path proof;

  @BeforeEach
  void open() {
    attempts = new Attempts(directory);
    proof = directory.resolve("proof");
  }

  @AfterEach
  void close() {
    attempts.close();
  }

  @Test
  void runsAfterTheTaskWithItsEnvironmentAndFolderAndIsNotedInTheLog() {
    SupervisedProcess process =
        attempts.start(
            cleaning(
                    "echo work; echo x >$WHEELHOUSE_SCRATCH/x; exit 3",
                    "echo $NAME >>proof; cat $WHEELHOUSE_SCRATCH/x")
                .withEnvironment(Map.of("NAME", "mara")));

    ExitReport report = Attempts.report(process);

    assertEquals(3, report.exitCode().orElseThrow());
    assertThat(proof).hasContent("mara");
    assertEquals(
        "work\nclean-up: begins\nx\nclean-up: exit code 0\n", Attempts.log(process.folder()));
    assertThat(process.folder().scratch()).doesNotExist();
  }

  @Test
  void itsFailureChangesNothing() {
    SupervisedProcess process = attempts.start(cleaning("exit 0", "echo oh; exit 9"));

    ExitReport report = Attempts.report(process);

    assertTrue(report.succeeded());
    assertEquals(0, report.leftOvers());
    assertEquals("clean-up: begins\noh\nclean-up: exit code 9\n", Attempts.log(process.folder()));
  }

  @Test
  void runsOnceAfterAStopAndATimeout() {
    SupervisedProcess stopped = attempts.start(cleaning("echo up; sleep 60", "echo c >>proof"));
    Attempts.awaitLine(stopped.folder(), "up");
    stopped.stop(Duration.ofSeconds(1));
    assertEquals(ExitReport.Reason.STOPPED, Attempts.report(stopped).reason());
    assertThat(proof).hasContent("c");

    ShellLimits limits = ShellLimits.DEFAULT.withTimeout(Duration.ofMillis(300));
    ExitReport timedOut = attempts.run(cleaning("sleep 60", "echo c >>proof").withLimits(limits));

    assertEquals(ExitReport.Reason.TIMEOUT, timedOut.reason());
    assertThat(proof).hasContent("c\nc");
  }

  @Test
  void runsAlsoWhenTheCommandCouldNotBegin() {
    ShellLaunch launch =
        new ShellLaunch(new ShellCommand.Program(List.of("/no/such/program")), directory)
            .withCleanUp("echo c >>" + proof);

    ExitReport report = attempts.run(launch);

    assertEquals(Fault.COMMAND_NOT_FOUND, report.fault().orElseThrow());
    assertThat(proof).hasContent("c");
  }

  @Test
  @Tag("C4")
  void runsOnceWhenTheSupervisorWasKilled() {
    SupervisedProcess process = attempts.start(cleaning("echo up; sleep 60", "echo c >>proof"));
    Attempts.awaitLine(process.folder(), "up");

    ProcessHandle.of(process.folder().supervisor().orElseThrow().pid())
        .ifPresent(ProcessHandle::destroyForcibly);
    var lost = assertInstanceOf(Found.Lost.class, Attempts.conclusion(process));
    var again = attempts.supervision.adopt(process.folder());

    assertTrue(lost.verifiedDead());
    assertInstanceOf(Found.Lost.class, again);
    assertThat(proof).hasContent("c");
    assertThat(Attempts.log(process.folder())).endsWith("clean-up: exit code 0\n");
    assertThat(process.folder().scratch()).doesNotExist();
  }

  @Test
  void whatItLeavesRunningIsSwept() {
    String mark = "wheelhouse-clean-" + java.util.UUID.randomUUID();
    attempts.run(
        cleaning("exit 0", "setsid sh -c 'while :; do sleep 0.1; done' " + mark + " & exit 0"));

    assertEquals(0, Attempts.alive(mark));
  }

  @Test
  @Tag("slow")
  void oneThatDoesNotEndIsKilledAfterHalfAMinute() {
    SupervisedProcess process = attempts.start(cleaning("exit 0", "trap '' TERM; sleep 600"));

    var end = process.onExit().orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();

    assertTrue(assertInstanceOf(Found.Ended.class, end).report().succeeded());
    assertThat(Attempts.log(process.folder())).contains("clean-up: killed, it took too long");
  }

  @Test
  @Tag("SEC3")
  void secretIsInTheEnvironmentOnlyNeitherOnACommandLineNorInAFileThatStays() throws Exception {
    String secret = "geheim-" + java.util.UUID.randomUUID();
    SupervisedProcess process =
        attempts.start(
            cleaning("read line; [ \"$line\" = \"$TOKEN\" ] && echo same; sleep 60", "true")
                .withEnvironment(Map.of("TOKEN", secret))
                .withStdin(secret + "\n"));
    Attempts.awaitLine(process.folder(), "same");

    assertEquals(0, Attempts.alive(secret), "command lines of all processes");
    assertThat(process.folder().path().resolve("launch")).doesNotExist();
    assertThat(process.folder().path().resolve("stdin")).doesNotExist();
    assertThat(openToOthers(process.folder())).isEmpty();
    process.kill();
    var _ = Attempts.report(process);

    assertThat(holding(process.folder(), secret)).isEmpty();
  }

  private static List<Path> openToOthers(AttemptFolder folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder.path())) {
      return files
          .filter(
              file -> {
                try {
                  return Files.getPosixFilePermissions(file).stream()
                      .anyMatch(it -> !it.name().startsWith("OWNER"));
                } catch (java.io.IOException gone) {
                  return false;
                }
              })
          .filter(file -> !file.startsWith(folder.scratch()))
          .toList();
    }
  }

  private static List<Path> holding(AttemptFolder folder, String text) throws Exception {
    try (Stream<Path> files = Files.walk(folder.path())) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> {
                try {
                  return Files.readString(file).contains(text);
                } catch (java.io.IOException gone) {
                  return false;
                }
              })
          .toList();
    }
  }

  private ShellLaunch cleaning(String script, String cleanUp) {
    return attempts.script(script).withCleanUp(cleanUp);
  }
}
