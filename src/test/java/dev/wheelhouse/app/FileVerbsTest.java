package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wheelhouse.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions and files of definitions from the command line, on a real store.
@Tag("L1")
@Tag("A5")
class FileVerbsTest {
  private static final String NET =
      """
      name: load
      task: {type: NOOP}
      ---
      name: net
      nodes:
        - load
        - nodeKey: settle
          define: {task: {type: NOOP}, timeoutSec: 60}
      edges: [{from: load, to: settle}]
      layout:
        nodes: {load: {x: 10, y: 20}}
      """;

  @TempDir private Path folder;
  private Terminal terminal;
  private Path file;

  @BeforeEach
  void store() throws IOException {
    terminal = new Terminal(folder.resolve("store"));
    file = Files.writeString(folder.resolve("net.yaml"), NET);
    assertThat(terminal.says("import", file.toString(), "--yes"))
        .contains("made    load (version 1)", "2 new, 0 changed, 0 the same; imported.");
  }

  @Test
  void fileIsPlannedImportedExportedAndTheSameAgain() throws IOException {
    Path changed = Files.writeString(file, NET.replace("timeoutSec: 60", "timeoutSec: 90"));

    String plan = terminal.says("import", changed.toString(), "--dry-run");
    String refused = terminal.refuses(ExitCode.USAGE, "import", changed.toString());
    terminal.says("import", changed.toString(), "--yes", "--reason", "slower");
    Path out = folder.resolve("out.yaml");
    terminal.says("export", "--out", out.toString());

    assertThat(plan)
        .contains(
            "change  net (version 1)",
            "    nodes[settle].define.timeoutSec: 60 → 90",
            "0 new, 1 changed, 1 the same.");
    assertThat(refused).contains("--yes");
    assertThat(terminal.says("import", out.toString(), "--dry-run"))
        .contains("Nothing is different.");
    assertEquals(Files.readString(out).strip(), terminal.says("export").strip());
    assertEquals(2, terminal.json("export").path("items").size());
  }

  @Test
  void folderHoldsAFileForEach() throws IOException {
    Path out = folder.resolve("all");

    terminal.says("export", "--out", out + "/");

    try (Stream<Path> files = Files.list(out)) {
      assertEquals(
          List.of("load.yaml", "net.yaml"),
          files.map(it -> it.getFileName().toString()).sorted().toList());
    }
    assertThat(terminal.says("import", out.toString(), "--dry-run"))
        .contains("Nothing is different.");
  }

  @Test
  void problemIsShownWithItsFileAndNothingIsImported() throws IOException {
    Path bad =
        Files.writeString(
            folder.resolve("bad.yaml"),
            "name: other\nnodes: [gone]\n---\nname: more\ntask: {type: NOOP}\n");

    String refused = terminal.refuses(ExitCode.FAILED, "import", bad.toString(), "--yes");

    assertThat(refused)
        .contains(
            "Nothing can be imported before this is mended:",
            "other in " + bad + ": nodes[0].job: Node gone names the job gone");
    JsonNode exported = terminal.json("export");
    assertEquals(2, exported.path("items").size());
    assertThat(
            terminal.refuses(
                ExitCode.USAGE,
                "import",
                Files.writeString(folder.resolve("odd.yaml"), "name: x\ntsk: 1\n").toString(),
                "--yes"))
        .contains("odd.yaml: ");
  }

  @Test
  @Tag("D5")
  void versionsAreListedComparedAndRestored() throws IOException {
    Path changed = Files.writeString(file, NET.replace("timeoutSec: 60", "timeoutSec: 90"));
    terminal.says("import", changed.toString(), "--yes", "--reason", "slower");

    JsonNode versions = terminal.json("job", "versions", "net").path("items");
    String diff = terminal.says("job", "diff", "net", "--from", "1", "--to", "2");
    String restored =
        terminal.says("job", "restore", "net", "--version", "1", "--reason", "too slow");

    assertEquals("slower", versions.path(0).path("comment").asText());
    assertEquals(2, versions.size());
    assertEquals("nodes[settle].define.timeoutSec: 60 → 90\n", diff);
    assertEquals("Version 1 of net is saved again as version 3.\n", restored);
    assertEquals(
        "Versions 1 and 3 of net are the same.\n",
        terminal.says("job", "diff", "net", "--from", "1"));
    assertThat(
            terminal.refuses(
                ExitCode.FAILED,
                "job",
                "restore",
                "net",
                "--version",
                "2",
                "--expected-version",
                "1"))
        .contains("409_VERSION_CONFLICT");
  }
}
