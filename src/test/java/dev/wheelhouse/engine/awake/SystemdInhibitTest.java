package dev.wheelhouse.engine.awake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Asking systemd to keep the machine awake.
@Tag("T9")
class SystemdInhibitTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void machineWithoutSystemdCantBeAsked() {
    SleepGuard guard = SystemdInhibit.in(folder.toString());

    assertEquals(SleepGuard.NONE, guard);
    guard.hold("nothing").release();
  }

  /// A command of that name that tells what it was given and runs its child, as the real one does.
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void holdIsAProcessThatEndsWithTheHold() throws IOException {
    Path told = folder.resolve("told");
    Path ended = folder.resolve("ended");
    command("echo \"$@\" > %s; shift 4; \"$@\"; touch %s".formatted(told, ended));
    SleepGuard guard = SystemdInhibit.in(folder.toString());

    SleepGuard.Hold hold = guard.hold("work is due");

    await().atMost(SOON).until(() -> Files.exists(told) && Files.size(told) > 0);
    assertThat(Files.readString(told))
        .contains("--what=sleep", "--mode=block", "--why=work is due");
    assertThat(ended).doesNotExist();
    hold.release();
    hold.release();
    await().atMost(SOON).until(() -> Files.exists(ended));
  }

  @Test
  void realSystemdListsTheHold() throws IOException {
    SleepGuard guard = SystemdInhibit.in(System.getenv().getOrDefault("PATH", ""));
    assumeTrue(guard.possible(), "there is no systemd-inhibit here");
    assumeTrue(list(guard) != null, "systemd's login manager does not answer here");

    SleepGuard.Hold hold = guard.hold("a test of Wheelhouse");

    await().atMost(SOON).until(() -> String.valueOf(list(guard)).contains("a test of Wheelhouse"));
    hold.release();
    await().atMost(SOON).until(() -> !String.valueOf(list(guard)).contains("a test of Wheelhouse"));
  }

  private static @org.jspecify.annotations.Nullable String list(SleepGuard guard)
      throws IOException {
    Process process = new ProcessBuilder(List.of(guard.way(), "--list", "--no-pager")).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      String text = String.join("\n", reader.lines().toList());
      return process.onExit().join().exitValue() == 0 ? text : null;
    }
  }

  private void command(String script) throws IOException {
    Path file = folder.resolve("systemd-inhibit");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
