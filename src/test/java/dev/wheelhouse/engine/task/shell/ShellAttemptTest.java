package dev.wheelhouse.engine.task.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X1")
class ShellAttemptTest {
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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 42, 126, 127})
  void exitCodeIsReported(int code) {
    ExitReport report = attempts.run(attempts.script("exit " + code));

    assertEquals(ExitReport.Reason.EXITED, report.reason());
    assertEquals(OptionalInt.of(code), report.exitCode());
    assertEquals(OptionalInt.empty(), report.signal());
    assertEquals(Optional.empty(), report.fault());
    assertEquals(code == 0, report.succeeded());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 9, 11, 15})
  void signalThatEndedTheTaskIsReported(int signal) {
    ExitReport report = attempts.run(attempts.script("kill -" + signal + " $$"));

    assertEquals(ExitReport.Reason.EXITED, report.reason());
    assertEquals(OptionalInt.of(signal), report.signal());
  }

  @Test
  void argumentsReachTheProgramUnchanged() {
    SupervisedProcess process =
        attempts.start(attempts.program("printf", "[%s]", "a b", "it's", "$HOME", "", "计费\n"));

    Attempts.report(process);

    assertEquals("[a b][it's][$HOME][][计费\n]", Attempts.log(process.folder()));
  }

  @Test
  void environmentDirectoryAndStdinReachTheTask() {
    SupervisedProcess process =
        attempts.start(
            attempts
                .script("pwd; echo \"$CITY\"; cat")
                .withEnvironment(Map.of("CITY", "上海 it's $5 `x`\nsecond"))
                .withStdin("from stdin"));

    Attempts.report(process);

    assertEquals(
        directory + "\n上海 it's $5 `x`\nsecond\nfrom stdin", Attempts.log(process.folder()));
  }

  @Test
  void settingsOfTheEngineStayOutOfTheTask() {
    Map<String, String> engine = Map.of("PATH", System.getenv("PATH"), "WHEELHOUSE_DB", "secret");
    try (Attempts own = new Attempts(directory, engine)) {
      SupervisedProcess process = own.start("env | grep -c secret; env | grep -c WHEELHOUSE_A");

      Attempts.report(process);

      assertEquals("0\n1\n", Attempts.log(process.folder()));
    }
  }

  @Test
  void taskWithoutStdinReadsTheEndAtOnce() {
    assertTrue(attempts.run(attempts.program("cat")).succeeded());
  }

  @Test
  void stdinThatNobodyReadsDoesNotBlock() {
    ExitReport report = attempts.run(attempts.program("true").withStdin("x".repeat(1 << 20)));

    assertTrue(report.succeeded());
  }

  @Test
  void signalsHaveTheirDefaultActionInTheTask() {
    SupervisedProcess process = attempts.start(attempts.program("cat", "/proc/self/status"));

    Attempts.report(process);

    String status = Attempts.log(process.folder());
    assertThat(status).containsPattern("SigBlk:\\s0{16}\n");
    assertThat(status).as("signals 1 to 31").containsPattern("SigIgn:\\s[0-9a-f]{8}[08]0{7}\n");
  }

  @Test
  void commandThatDoesNotExistIsAFaultWithItsName() {
    SupervisedProcess process = attempts.start(attempts.program("no-such-command", "x"));

    ExitReport report = Attempts.report(process);

    assertEquals(Optional.of(Fault.COMMAND_NOT_FOUND), report.fault());
    assertEquals(OptionalInt.of(127), report.exitCode());
    assertThat(Attempts.log(process.folder())).contains("no-such-command").contains("not found");
  }

  @Test
  void fileThatIsNotExecutableIsAFault() throws IOException {
    Path file = Files.writeString(directory.resolve("data.txt"), "x");

    ExitReport report = attempts.run(attempts.program(file.toString()));

    assertEquals(Optional.of(Fault.COMMAND_NOT_EXECUTABLE), report.fault());
    assertEquals(OptionalInt.of(126), report.exitCode());
  }

  @Test
  void missingWorkingDirectoryIsAFaultWithItsName() {
    ShellLaunch launch =
        new ShellLaunch(new ShellCommand.Program(List.of("true")), directory.resolve("gone"));
    SupervisedProcess process = attempts.start(launch);

    ExitReport report = Attempts.report(process);

    assertEquals(Optional.of(Fault.DIRECTORY), report.fault());
    assertFalse(report.succeeded());
    assertThat(Attempts.log(process.folder())).contains(directory.resolve("gone").toString());
  }

  @Test
  @Tag("SEC3")
  void secretsAreOnNoCommandLineAndGoneAfterTheEnd() throws IOException {
    SupervisedProcess process =
        attempts.start(
            attempts
                .script(
                    "tr '\\0' ' ' </proc/$PPID/cmdline; tr '\\0' ' ' </proc/$$/cmdline; : pssst")
                .withEnvironment(Map.of("PASSWORD", "hunter2")));

    Attempts.report(process);

    assertThat(Attempts.log(process.folder())).doesNotContain("hunter2").doesNotContain("pssst");
    assertThat(process.folder().path().resolve("launch")).doesNotExist();
    assertThat(process.folder().path().resolve("script")).doesNotExist();
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(process.folder().path())));
  }

  @Test
  void scratchFolderIsGoneAndOutputsStay() {
    SupervisedProcess process =
        attempts.start(
            """
            touch "$WHEELHOUSE_SCRATCH/tmp"
            echo rows=12 >>"$WHEELHOUSE_OUTPUT"
            echo 'file=a=b' >>"$WHEELHOUSE_OUTPUT"
            echo rows=13 >>"$WHEELHOUSE_OUTPUT"
            """);

    assertTrue(Attempts.report(process).succeeded());

    assertThat(process.folder().scratch()).doesNotExist();
    assertEquals(
        new Outputs(Map.of("rows", "13", "file", "a=b"), false), process.folder().outputs());
  }

  @Test
  void variableNameThatNoShellCanPassOnIsRefused() {
    ShellLaunch launch = attempts.program("true");

    assertThrows(IllegalArgumentException.class, () -> launch.withEnvironment(Map.of("A.B", "x")));
    assertThrows(IllegalArgumentException.class, () -> launch.withEnvironment(Map.of("A", "\0")));
  }

  @Test
  @Tag("X4")
  void secondStartInOneFolderIsRefused() {
    AttemptFolder folder = attempts.folder();
    Path proof = directory.resolve("proof");
    ShellLaunch launch = attempts.script("echo ran >>" + proof);
    SupervisedProcess first = attempts.supervision.start(folder, launch);

    StartRefused running =
        assertThrows(StartRefused.class, () -> attempts.supervision.start(folder, launch));
    Attempts.report(first);
    StartRefused ended =
        assertThrows(StartRefused.class, () -> attempts.supervision.start(folder, launch));

    assertEquals(StartRefused.Reason.ALREADY_STARTED, running.reason());
    assertEquals(StartRefused.Reason.ALREADY_STARTED, ended.reason());
    assertThat(proof).hasContent("ran");
  }

  @Test
  void machineWithoutTheToolsSaysWhichAreMissing() {
    LinuxProcesses bare = new LinuxProcesses(directory.toString());
    Supervision supervision =
        new Supervision(directory.resolve("lib"), Map.of(), attempts.timers, bare);

    StartRefused refused =
        assertThrows(
            StartRefused.class,
            () -> supervision.start(attempts.folder(), attempts.program("true")));

    assertEquals(StartRefused.Reason.PLATFORM, refused.reason());
    assertThat(refused).hasMessageContaining("setsid");
    assertEquals(SupervisionTier.NONE, supervision.tier());
  }

  @Test
  void otherOperatingSystemsRefuseWithTheirName() {
    Supervision supervision =
        new Supervision(
            directory.resolve("lib"),
            Map.of(),
            attempts.timers,
            new UnsupportedPlatform("Windows 11"));

    assertThrows(
        StartRefused.class, () -> supervision.start(attempts.folder(), attempts.program("true")));
    assertThat(supervision.obstacle().orElseThrow()).contains("Windows 11");
  }
}
