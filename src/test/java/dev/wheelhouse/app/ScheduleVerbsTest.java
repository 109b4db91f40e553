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

/// Calendars and missed firings from the command line, on a real store.
@Tag("L1")
@EnabledOnOs(OS.LINUX)
class ScheduleVerbsTest {
  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void store() {
    terminal = new Terminal(folder.resolve("store"));
    terminal.says("sample", "install", "report");
  }

  @Test
  @Tag("T6")
  void calendarIsImportedShownAndDeletedUnlessATriggerNamesIt() throws IOException {
    Path csv = file("holidays.csv", "2026-12-25,Christmas\nnonsense\n2027-01-01,元旦\n");

    assertEquals("There is no calendar.\n", terminal.says("calendar", "list"));
    assertThat(terminal.says("calendar", "import", "holidays", csv.toString()))
        .startsWith("Calendar holidays has 2 days.\n  not taken: line 2: ");
    JsonNode again = terminal.json("calendar", "import", "holidays", csv.toString());
    assertEquals(2, again.at("/problems/0/line").asInt());
    assertThat(terminal.says("calendar", "list"))
        .contains("holidays  2     2026-12-25  2027-01-01");
    assertThat(terminal.says("calendar", "show", "holidays"))
        .isEqualTo("DAY         NAME\n2026-12-25  Christmas\n2027-01-01  元旦\n");

    Path job =
        file(
            "job.yaml",
            """
            name: nightly
            trigger: {type: CRON, expr: "0 0 2 * * ?", timezone: UTC, neverOn: [holidays]}
            task: {type: NOOP}
            """);
    terminal.says("job", "save", job.toString());
    assertThat(terminal.refuses(ExitCode.FAILED, "calendar", "delete", "holidays"))
        .contains("nightly", "(409_IN_USE)");
    terminal.says("job", "delete", "nightly");
    assertThat(terminal.says("calendar", "delete", "holidays")).contains("is deleted");
    assertThat(terminal.refuses(ExitCode.FAILED, "calendar", "show", "holidays"))
        .contains("There is no calendar holidays");
  }

  @Test
  @Tag("T6")
  void fileWithoutADayIsBadInput() throws IOException {
    Path csv = file("empty.csv", "nothing\n");

    assertThat(terminal.refuses(ExitCode.USAGE, "calendar", "import", "x", csv.toString()))
        .contains("empty.csv", "no day that could be read");
  }

  @Test
  @Tag("T4")
  void missedFiringsAreListedAndAnUnknownWindowIsRefused() {
    assertEquals("No firing was missed.\n", terminal.says("misfire", "list", "--undecided"));
    assertThat(terminal.refuses(ExitCode.FAILED, "misfire", "run", "7", "latest")).contains("7");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
