package dev.wheelhouse.engine.task.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.engine.task.shell.SupervisedProcess.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X3")
class ShellStopTest {
  private static final String IGNORE_TERM = "trap '' TERM; ";
  private static final int TERM = 15;
  private static final int KILL = 9;

  @TempDir Path directory;
  private Attempts attempts;
  private final String mark = "wheelhouse-test-" + UUID.randomUUID();

  @BeforeEach
  void open() {
    attempts = new Attempts(directory);
  }

  @AfterEach
  void close() {
    attempts.close();
  }

  @Test
  void stopSendsTermFirstAndTheTaskMayCleanUp() {
    SupervisedProcess process =
        attempts.start("trap 'echo cleaned; exit 5' TERM; echo up; while :; do sleep 0.05; done");
    Attempts.awaitLine(process.folder(), "up");

    process.stop(Duration.ofSeconds(10));
    ExitReport report = Attempts.report(process);

    assertEquals(ExitReport.Reason.STOPPED, report.reason());
    assertEquals(OptionalInt.of(5), report.exitCode());
    assertThat(Attempts.log(process.folder())).contains("cleaned");
  }

  @Test
  void taskThatIgnoresTermIsKilledAfterTheGrace() {
    SupervisedProcess process = attempts.start(IGNORE_TERM + "echo up; while :; do sleep 1; done");
    Attempts.awaitLine(process.folder(), "up");
    long start = attempts.timers.nanoTime();

    process.stop(Duration.ofSeconds(1));
    ExitReport report = Attempts.report(process);

    assertEquals(OptionalInt.of(KILL), report.signal());
    assertThat(attempts.since(start)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
  }

  @Test
  void killLeavesNoGrace() {
    SupervisedProcess process = attempts.start("trap 'echo cleaned' TERM; echo up; sleep 60");
    Attempts.awaitLine(process.folder(), "up");

    process.kill();
    ExitReport report = Attempts.report(process);

    assertEquals(ExitReport.Reason.KILLED, report.reason());
    assertEquals(OptionalInt.of(KILL), report.signal());
    assertThat(Attempts.log(process.folder())).doesNotContain("cleaned");
  }

  @Test
  void killCutsARunningGraceShort() {
    SupervisedProcess process = attempts.start(IGNORE_TERM + "echo up; while :; do sleep 1; done");
    Attempts.awaitLine(process.folder(), "up");
    process.stop(Duration.ofMinutes(5));
    Attempts.awaitPhase(process, Phase.STOPPING);

    process.kill();
    ExitReport report = Attempts.report(process);

    assertEquals(ExitReport.Reason.STOPPED, report.reason());
    assertEquals(OptionalInt.of(KILL), report.signal());
  }

  @Test
  void stopWhileStartingEndsTheTask() {
    SupervisedProcess process = attempts.start("exec sleep 60");

    process.stop(Duration.ofSeconds(5));
    ExitReport report = Attempts.report(process);

    assertEquals(ExitReport.Reason.STOPPED, report.reason());
    assertEquals(OptionalInt.of(TERM), report.signal());
  }

  @Test
  @Tag("WRONG-5")
  void timeoutEndsTheAttemptOnlyWhenTheWholeTreeIsDead() {
    ShellLimits limits =
        ShellLimits.DEFAULT.withTimeout(Duration.ofSeconds(3)).withGrace(Duration.ofMillis(500));
    String child = "sh -c \"trap '' TERM; while :; do sleep 0.1; done\" " + mark;

    ExitReport report =
        attempts.run(attempts.script(child + " & " + child + " & wait").withLimits(limits));

    assertEquals(ExitReport.Reason.TIMEOUT, report.reason());
    assertEquals(0, Attempts.alive(mark));
    assertTrue(report.leftOvers() >= 2, "left-overs " + report.leftOvers());
  }

  @Test
  @Tag("WRONG-11")
  void daemonsAndForkStormThatIgnoreTermAreGoneWithinGraceAndThreeSeconds() {
    String storm =
        """
        trap '' TERM
        setsid sh -c "trap '' TERM; (setsid sh -c \\"trap '' TERM; while :; do sleep 0.2; done\\" %1$s &) ; while :; do sleep 0.2; done" %1$s &
        env -i PATH="$PATH" sh -c "trap '' TERM; while :; do sleep 0.2; done" %1$s &
        i=0
        while [ $i -lt 400 ]; do
          sh -c "trap '' TERM; while :; do sleep 1; done" %1$s &
          i=$((i + 1))
        done
        echo up
        while :; do sh -c "sleep 0.01" %1$s & sleep 0.01; done
        """
            .formatted(mark);
    SupervisedProcess process = attempts.start(storm);
    Attempts.awaitLine(process.folder(), "up");
    Attempts.await().until(() -> Attempts.alive(mark) >= 400);
    long start = attempts.timers.nanoTime();

    process.stop(Duration.ofSeconds(1));
    ExitReport report = Attempts.report(process);

    assertThat(attempts.since(start)).isLessThan(Duration.ofSeconds(1 + 3));
    assertEquals(0, Attempts.alive(mark));
    assertEquals(ExitReport.Reason.STOPPED, report.reason());
  }

  @Test
  void daemonLeftByATaskThatEndedIsSweptAndCounted() {
    ExitReport report =
        attempts.run(
            attempts.script("setsid sh -c 'while :; do sleep 0.1; done' " + mark + " & exit 0"));

    assertTrue(report.succeeded());
    assertTrue(report.leftOvers() >= 1);
    assertEquals(0, Attempts.alive(mark));
  }

  @Test
  void writerThatFinishesSoonAfterTheTaskIsWaitedFor() {
    SupervisedProcess process = attempts.start("(sleep 0.3; echo late) & exit 0");

    ExitReport report = Attempts.report(process);

    assertEquals(0, report.leftOvers());
    assertEquals("late\n", Attempts.log(process.folder()));
  }

  @Test
  @Tag("K1")
  void suspendedTaskStandsStillAndSoDoesItsTimeoutClock() throws IOException {
    Path go = directory.resolve("go");
    SupervisedProcess process =
        attempts.start(
            attempts
                .script("echo up; until [ -e %s ]; do sleep 0.1; done; echo down".formatted(go))
                .withLimits(ShellLimits.DEFAULT.withTimeout(Duration.ofSeconds(6))));
    Attempts.awaitLine(process.folder(), "up");

    process.suspend();
    Attempts.awaitPhase(process, Phase.SUSPENDED);
    String before = Attempts.log(process.folder());
    Attempts.await()
        .during(Duration.ofSeconds(7))
        .until(() -> Attempts.log(process.folder()).equals(before));
    Files.createFile(go);
    process.resume();
    ExitReport report = Attempts.report(process);

    assertTrue(report.succeeded(), report.toString());
    assertThat(Attempts.log(process.folder())).endsWith("down\n");
  }

  @Test
  void suspendedTaskCanBeStopped() {
    SupervisedProcess process = attempts.start("echo up; sleep 60");
    Attempts.awaitLine(process.folder(), "up");
    process.suspend();
    Attempts.awaitPhase(process, Phase.SUSPENDED);

    process.stop(Duration.ofSeconds(10));
    ExitReport report = Attempts.report(process);

    assertEquals(ExitReport.Reason.STOPPED, report.reason());
    assertEquals(OptionalInt.of(TERM), report.signal());
  }

  @Test
  @Tag("S5")
  void taskThatEndedBeforeTheStopKeepsItsSuccess() {
    SupervisedProcess process = attempts.start("exit 0");
    Attempts.awaitPhase(process, Phase.ENDED);

    process.stop(Duration.ZERO);

    assertTrue(Attempts.report(process).succeeded());
  }
}
