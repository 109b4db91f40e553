package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wheelhouse.cli.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Pools, quotas, limits and canaries from the command line: what one verb sets, the next one sees.
@Tag("L1")
@EnabledOnOs(OS.LINUX)
class CapacityVerbsTest {
  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void store() {
    terminal = new Terminal(folder.resolve("store"));
    terminal.says("sample", "install", "report");
  }

  @Test
  @Tag("P6")
  void poolIsMadeChangedAndClosed() {
    assertThat(terminal.refuses(ExitCode.USAGE, "pool", "set", "billing", "--closed"))
        .contains("there is no pool billing; give --slots to make it");
    assertThat(terminal.says("pool", "set", "billing", "--slots", "8", "--backfill-share", "0.5"))
        .isEqualTo("Pool billing has 8 slots and is open; work on the past gets 50 % of them.\n");

    JsonNode closed = terminal.json("pool", "set", "billing", "--closed");

    assertEquals(8, closed.path("slots").asInt());
    assertEquals(0.5, closed.path("backfillShare").asDouble());
    assertThat(closed.path("open").asBoolean()).isFalse();
    assertThat(terminal.says("pool", "list")).contains("billing  8", "default");
    assertThat(terminal.refuses(ExitCode.FAILED, "pool", "set", "billing", "--slots", "-1"))
        .contains("(400_");
  }

  @Test
  @Tag("P2")
  void quotaAndGroupLimitsAreSetPartByPart() {
    terminal.says("quota", "set", "--runs", "40");
    assertEquals(
        "The tenant may have 40 runs at once and 600 firings a minute.\n",
        terminal.says("quota", "set", "--firings-per-minute", "600"));
    assertEquals(
        "Group samples has at most 3 runs at once.\n",
        terminal.says("group", "limit", "samples", "3"));

    JsonNode quota = terminal.json("quota", "show");

    assertEquals(40, quota.path("runs").asInt());
    assertEquals(600, quota.path("firingsPerMinute").asInt());
    assertEquals(3, quota.at("/groupLimits/samples").asInt());
    assertThat(terminal.says("quota", "show")).contains("samples=3");
  }

  @Test
  @Tag("P4")
  void canaryIsSetSeenAndEnded() {
    terminal.says("pool", "set", "other", "--slots", "2");

    assertEquals(
        "5.0 % of the new runs of yearly_report go the other way.\n",
        terminal.says("canary", "set", "yearly_report", "--share", "0.05", "--pool", "other"));

    assertThat(terminal.says("canary", "list")).contains("yearly_report  0.05   other");
    assertThat(terminal.refuses(ExitCode.FAILED, "canary", "set", "nobody", "--share", "0.1"))
        .contains("nobody");
    assertThat(terminal.says("canary", "end", "yearly_report", "--roll-back"))
        .contains("No new run of yearly_report");
    assertEquals("There is no canary.\n", terminal.says("canary", "list"));
  }

  @Test
  @Tag("P6")
  void runThatWaitsGetsAnotherPriority() {
    long run = terminal.json("job", "start", "yearly_report").path("runId").asLong();

    terminal.says("run", "priority", "" + run, "250");

    assertEquals(250, terminal.json("run", "show", "" + run).path("priority").asInt());
  }

  @Test
  @Tag("F3")
  @Tag("T11")
  void brakesAndWatchdogAnswer() {
    assertEquals("Nothing is held back.\n", terminal.says("brakes"));
    assertThat(terminal.json("brakes").path("items")).isEmpty();
    assertThat(terminal.says("watchdog")).isNotBlank();
    assertThat(terminal.json("watchdog").has("missing")).isTrue();
  }
}
