package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wheelhouse.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Holds from the command line, on a real store.
@Tag("L1")
@Tag("K1")
@EnabledOnOs(OS.LINUX)
class HoldVerbsTest {
  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void store() throws IOException {
    terminal = new Terminal(folder.resolve("store"));
    Path job = folder.resolve("job.yaml");
    Files.writeString(job, "name: nightly\ntask: {type: NOOP}\n");
    terminal.says("job", "save", job.toString());
  }

  @Test
  void holdIsSetListedPassedByOverrideAndLifted() {
    assertEquals("Nothing is held.\n", terminal.says("hold", "list"));
    JsonNode set =
        terminal.json(
            "hold", "set", "--job", "nightly", "--reason", "wrong numbers", "--for", "PT2H");
    String id = set.at("/id").asText();

    assertThat(terminal.says("hold", "list")).contains("JOB", "nightly", "wrong numbers");
    assertThat(terminal.refuses(ExitCode.FAILED, "job", "start", "nightly"))
        .contains("wrong numbers", "(423_JOB_PAUSED)");
    assertThat(terminal.says("job", "start", "nightly", "--override")).contains("is queued");
    assertThat(terminal.says("hold", "lift", id, "--missed", "latest")).contains("is lifted");
    assertEquals("Nothing is held.\n", terminal.says("hold", "list"));
    assertThat(terminal.refuses(ExitCode.FAILED, "hold", "lift", id)).contains("no hold #" + id);
  }

  @Test
  void holdNeedsOnePlaceAndAReason() {
    assertThat(terminal.refuses(ExitCode.USAGE, "hold", "set", "--engine"))
        .contains("give --reason");
    assertThat(terminal.refuses(ExitCode.USAGE, "hold", "set", "--reason", "x"))
        .contains("--engine");
    assertThat(
            terminal.refuses(
                ExitCode.USAGE, "hold", "set", "--engine", "--job", "nightly", "--reason", "x"))
        .contains("mutually exclusive");
    assertThat(
            terminal.refuses(
                ExitCode.USAGE, "hold", "set", "--engine", "--reason", "x", "--for", "PT0S"))
        .contains("not ahead");
  }
}
