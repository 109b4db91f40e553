package dev.wheelhouse.engine.task.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.ProcessLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Limits on a task's processes, as far as this machine has them.
@Tag("X5")
class ShellProcessLimitsTest {
  private static final ProcessLimits CPU = limits(Duration.ofSeconds(1), 0, 0, false, "");
  private static final ProcessLimits OFFLINE = limits(Duration.ZERO, 0, 0, true, "");

  @TempDir Path directory;
  private Attempts attempts;

  @BeforeEach
  void open() {
    attempts = new Attempts(directory);
  }

  @AfterEach
  void close() {
    attempts.close();
  }

  @Test
  void processorTimeEndsTheTaskAndIsNamed() {
    SupervisedProcess process = attempts.start(limited("while :; do :; done", CPU));

    Found.Conclusion end = Attempts.conclusion(process);

    assertThat(Endings.outcome(end, ExitCodes.USUAL, process.folder()).message())
        .contains("processor time");
  }

  @Test
  void memoryAndOpenFilesAreWhatTheTaskSees() {
    SupervisedProcess process =
        attempts.start(
            limited("ulimit -v; ulimit -n", limits(Duration.ZERO, 200L << 20, 64, false, "")));

    assertTrue(Attempts.report(process).succeeded());
    assertEquals("204800\n64\n", Attempts.log(process.folder()));
  }

  @Test
  void limitsReachNeitherTheSupervisorNorTheLog() {
    SupervisedProcess process =
        attempts.start(
            limited("seq 1 200000", limits(Duration.ofSeconds(9), 50L << 20, 16, false, "")));

    assertTrue(Attempts.report(process).succeeded());
    assertEquals(1_288_895, process.folder().log().read(0, 0).total());
  }

  @Test
  void taskWithoutNetworkSeesNone() {
    assumeTrue(attempts.supervision.problems(OFFLINE).isEmpty(), "no network namespaces here");

    SupervisedProcess process =
        attempts.start(limited("grep -c : /proc/net/dev; grep lo: /proc/net/dev", OFFLINE));

    assertTrue(Attempts.report(process).succeeded());
    assertThat(Attempts.log(process.folder())).startsWith("1\n").contains("lo:");
  }

  @Test
  void taskRunsAsAnotherUserWithItsScratchFolderAndOutput() {
    ProcessLimits nobody = limits(Duration.ZERO, 0, 0, false, "nobody");
    assumeTrue(System.getProperty("user.name").equals("root"), "only root becomes others");
    assumeTrue(directory.toFile().setExecutable(true, false));
    assumeTrue(attempts.supervision.problems(nobody).isEmpty(), "nobody can't enter the folder");
    ShellLaunch launch =
        limited(
            "id -un; echo x >$WHEELHOUSE_SCRATCH/x; echo rows=1 >>$WHEELHOUSE_OUTPUT; cat \"$0\" |"
                + " wc -l; ls $WHEELHOUSE_SCRATCH/../cookie; cat $WHEELHOUSE_SCRATCH/../cookie ||"
                + " echo closed",
            nobody);

    SupervisedProcess process = attempts.start(launch);

    assertTrue(Attempts.report(process).succeeded());
    assertThat(Attempts.log(process.folder())).startsWith("nobody\n").contains("closed");
    assertEquals("1", process.folder().outputs().values().get("rows"));
  }

  @Test
  void limitThatCantBeAppliedHereIsNamedWithItsField() {
    List<Problem> problems =
        attempts.supervision.problems(limits(Duration.ZERO, 4096, 0, false, "no-such-user-here"));

    assertEquals(
        List.of("task.limits.memoryBytes", "task.limits.user"),
        problems.stream().map(Problem::path).toList());
    assertEquals(List.of(), attempts.supervision.problems(ProcessLimits.NONE));
    assertEquals(List.of(), attempts.supervision.problems(CPU));
  }

  @Test
  void limitThatTurnsOutImpossibleIsAFaultAndTheTaskNeverRuns() {
    Path proof = directory.resolve("proof");

    ExitReport report =
        attempts.run(
            limited("echo ran >" + proof, limits(Duration.ZERO, 0, Integer.MAX_VALUE, false, "")));

    assertEquals(Fault.LIMIT, report.fault().orElseThrow());
    assertThat(proof).doesNotExist();
  }

  private ShellLaunch limited(String script, ProcessLimits limits) {
    return attempts.script(script).withLimits(ShellLimits.DEFAULT.withProcess(limits));
  }

  private static ProcessLimits limits(
      Duration cpu, long memory, int files, boolean offline, String user) {
    return new ProcessLimits(cpu, memory, files, offline, user);
  }
}
