package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.cli.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The demo's process is killed while `settle` works; the next demo takes the story up.
@Tag("L2")
@Tag("C4")
@EnabledOnOs(OS.LINUX)
class KilledDemoTest {
  private static final String PACE = "2";

  @TempDir private Path store;
  private final StringWriter out = new StringWriter();

  @Test
  void settleThatWasUnderWayCountsAndNothingRunsTwice() throws Exception {
    Process killed = demoProcess();
    awaitLine(killed, "settle and what follows run again");
    awaitLine(killed, "settle            attempt 1 begins");
    killed.destroyForcibly();
    assertTrue(killed.waitFor(60, TimeUnit.SECONDS));

    int exit =
        Main.run(
            new PrintWriter(out),
            new PrintWriter(out),
            "demo",
            "--store",
            store.toString(),
            "--faster",
            PACE);

    assertEquals(ExitCode.OK, exit, out.toString());
    assertThat(out.toString()).contains("The story was cut off and goes on");
    assertEquals(
        List.of(
            "pull_payments",
            "settle",
            "settle",
            "settle",
            "restore_database",
            "settle",
            "issue_bill"),
        Files.readAllLines(store.resolve("sample/billing/evidence.log")).stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList());
  }

  private Process demoProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "demo",
            "--store",
            store.toString(),
            "--faster",
            PACE)
        .redirectErrorStream(true)
        .start();
  }

  private static void awaitLine(Process process, String text) throws IOException {
    BufferedReader lines = process.inputReader();
    StringBuilder read = new StringBuilder();
    String line = lines.readLine();
    while (line != null && !line.contains(text)) {
      read.append(line).append('\n');
      line = lines.readLine();
    }
    assertTrue(line != null, read + "ended before: " + text);
  }
}
