package dev.wheelhouse.engine.task.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X4")
class AdoptionTest {
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
  void attemptWithoutAFolderNeverStartedAndNeverWill() {
    AttemptFolder folder = attempts.folder();

    Found found = attempts.supervision.adopt(folder);

    assertEquals(new Found.NeverStarted(), found);
    StartRefused refused =
        assertThrows(
            StartRefused.class, () -> attempts.supervision.start(folder, attempts.program("true")));
    assertEquals(StartRefused.Reason.ALREADY_STARTED, refused.reason());
    assertEquals(found, attempts.supervision.adopt(folder));
  }

  @Test
  void recoveryRacingAStartEitherForbidsItOrAdoptsIt() {
    List<String> wrong = new ArrayList<>();
    for (int delay = 0; delay < 24; delay++) {
      Path proof = directory.resolve("proof-" + delay);
      AttemptFolder folder = attempts.folder();
      SupervisedProcess started =
          attempts.supervision.start(folder, attempts.script("echo ran >>" + proof));
      Executor later = CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS);

      Found found =
          CompletableFuture.supplyAsync(() -> attempts.supervision.adopt(folder), later).join();
      Found.Conclusion end = Attempts.conclusion(started);

      boolean never = found instanceof Found.NeverStarted;
      if (never != end instanceof Found.NeverStarted || never == Files.exists(proof)) {
        wrong.add(delay + " ms: " + found + ", " + end + ", ran " + Files.exists(proof));
      }
    }

    assertEquals(List.of(), wrong);
  }

  @Test
  void secondSupervisorInOneFolderRunsNothing() throws Exception {
    Path proof = directory.resolve("proof");
    SupervisedProcess first =
        attempts.start("echo ran >>" + proof + "; until [ -e go ]; do sleep 0.05; done");
    Attempts.await().until(() -> Files.exists(proof));

    Process second =
        new ProcessBuilder(
                "/bin/sh", script(), "run", first.folder().path().toString(), "c", "0", "0", "9")
            .start();
    int code = second.waitFor();
    Files.createFile(directory.resolve("go"));

    assertEquals(75, code);
    assertTrue(Attempts.report(first).succeeded());
    assertThat(proof).hasContent("ran");
  }

  @Test
  @Tag("F7")
  void attemptWhoseSupervisorWasKilledIsLostAndSwept() {
    SupervisedProcess process =
        attempts.start(
            "setsid sh -c \"trap '' TERM; while :; do sleep 0.1; done\" "
                + mark
                + " & echo up; while :; do sleep 0.1; done");
    Attempts.awaitLine(process.folder(), "up");
    Attempts.await().until(() -> Attempts.alive(mark) > 0);
    ProcessIdentity supervisor = process.folder().supervisor().orElseThrow();

    ProcessHandle.of(supervisor.pid()).orElseThrow().destroyForcibly();
    Found.Lost lost = assertInstanceOf(Found.Lost.class, Attempts.conclusion(process));

    assertEquals(Found.Cause.SUPERVISOR_GONE, lost.cause());
    assertThat(lost.swept()).isGreaterThanOrEqualTo(2);
    assertTrue(lost.verifiedDead());
    assertEquals(0, Attempts.alive(mark));
    assertThat(process.folder().path().resolve("launch")).doesNotExist();
  }

  @Test
  void lostTaskThatShedItsCookieIsFoundByItsPid() {
    SupervisedProcess process =
        attempts.start(
            attempts.program("env", "-i", "/bin/sh", "-c", "while :; do sleep 0.1; done", mark));
    Attempts.await().until(() -> Attempts.alive("sh -c while :; do sleep 0.1; done " + mark) > 0);

    ProcessHandle.of(process.folder().supervisor().orElseThrow().pid())
        .orElseThrow()
        .destroyForcibly();
    Attempts.conclusion(process);

    assertEquals(0, Attempts.alive(mark));
  }

  @Test
  @Tag("WRONG-12")
  void strangerThatGotThePidIsNeverTouched() throws Exception {
    Process stranger = new ProcessBuilder("setsid", "sleep", "60").start();
    try {
      ProcessIdentity theirs = identity(stranger);
      ProcessIdentity ours =
          new ProcessIdentity(theirs.pid(), theirs.startTicks() - 1, theirs.bootId());

      Found found = attempts.supervision.adopt(started(ours));

      assertEquals(new Found.Lost(Found.Cause.PID_REUSED, 0, true), found);
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  @Tag("WRONG-12")
  void afterARebootEqualPidAndStartTimeProveNothing() throws Exception {
    Process stranger = new ProcessBuilder("setsid", "sleep", "60").start();
    try {
      ProcessIdentity theirs = identity(stranger);
      ProcessIdentity ours =
          new ProcessIdentity(theirs.pid(), theirs.startTicks(), UUID.randomUUID().toString());

      Found found = attempts.supervision.adopt(started(ours));

      assertEquals(new Found.Lost(Found.Cause.MACHINE_RESTARTED, 0, true), found);
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  @Tag("WRONG-8")
  void resultOnDiskCountsEvenWhenNobodyCouldReportIt() throws IOException {
    AttemptFolder folder = started(new ProcessIdentity(1, 1, "another-boot"));
    folder.createOnce(
        "exit", "reason=EXITED\ncode=0\nsignal=\nleftovers=0\nfault=\nlog=COMPLETE\n");

    Found found = attempts.supervision.adopt(folder);

    assertTrue(assertInstanceOf(Found.Ended.class, found).report().succeeded());
  }

  @Test
  @Tag("WRONG-8")
  void resultIsOnDiskBeforeItIsThereAndItsFolderAfterwards() throws Exception {
    Path folder = Files.createDirectory(directory.resolve("attempt"));
    Files.writeString(folder.resolve("launch"), "exit 0\n");
    Path said = directory.resolve("said");
    Path tools = Files.createDirectory(directory.resolve("tools"));
    for (String tool : List.of("sync", "mv")) {
      String text =
          """
          #!/bin/sh
          echo "%s $*" >>%s
          PATH=${PATH#*:}
          exec %s "$@"
          """;
      Path stand = Files.writeString(tools.resolve(tool), text.formatted(tool, said, tool));
      Files.setPosixFilePermissions(stand, PosixFilePermissions.fromString("rwx------"));
    }
    var supervisor =
        new ProcessBuilder("/bin/sh", script(), "run", folder.toString(), "c", "0", "0", "65536");
    supervisor.environment().merge("PATH", "/bin", (before, _) -> tools + ":" + before);

    int code = supervisor.start().waitFor();

    assertEquals(0, code);
    assertThat(Files.readAllLines(said)).endsWith("sync exit.tmp", "mv exit.tmp exit", "sync .");
  }

  @Test
  void damagedResultIsNoProof() throws IOException {
    AttemptFolder folder = started(new ProcessIdentity(1, 1, "another-boot"));
    folder.createOnce("exit", "\0\0\0\0");

    Found found = attempts.supervision.adopt(folder);

    assertEquals(new Found.Lost(Found.Cause.MACHINE_RESTARTED, 0, true), found);
  }

  /// A folder as a supervisor leaves it that was killed while its task ran.
  private AttemptFolder started(ProcessIdentity identity) throws IOException {
    AttemptFolder folder = attempts.folder();
    folder.create();
    folder.createOnce("cookie", Cookie.fresh());
    folder.createOnce("started", identity.pid() + "\n");
    String line = identity.pid() + " " + identity.startTicks() + " " + identity.bootId() + "\n";
    folder.createOnce("sup", line);
    folder.createOnce("child", line);
    return folder;
  }

  private static ProcessIdentity identity(Process process) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    String start = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
    String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    return new ProcessIdentity(process.pid(), Long.parseLong(start), boot);
  }

  private String script() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("lib"))) {
      return files.findFirst().orElseThrow().toString();
    }
  }
}
