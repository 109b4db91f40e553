package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wheelhouse.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// DAGs from the command line, on a real store: test runs of drafts, deletions that name users, and
/// files that can't be read.
@Tag("L1")
class DagVerbsTest {
  private static final String DRAFT =
      """
      name: bill
      nodes:
        - nodeKey: draw
          define: {task: {type: SHELL, shell: true, command: "echo draw"}}
        - nodeKey: wait
          define: {task: {type: NOOP}}
      edges: [{from: draw, to: wait}]
      """;

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void store() {
    terminal = new Terminal(folder.resolve("store"));
  }

  @Test
  @Tag("U3")
  void testRunOfAnUnsafeDraftNeedsAReasonAndIsQueuedWithOne() throws IOException {
    String draft = file("bill.yaml", DRAFT);

    String refused = terminal.refuses(ExitCode.FAILED, "dag", "test", draft);
    String said = terminal.says("dag", "test", draft, "--reason", "tries the new step");
    JsonNode second = terminal.json("dag", "test", draft, "--reason", "again");

    assertThat(refused)
        .contains(
            "A test run of bill really runs draw, which nobody says may be done twice. Give a reason; nothing was started. (400_")
        .hasLineCount(1);
    assertThat(said)
        .matches("Test run #\\d+ of bill is queued; it runs when an engine works on this store.\n");
    assertEquals("bill@test", second.path("draft").asText());
    assertEquals(true, second.path("queued").asBoolean());
    assertEquals(2, terminal.json("job", "runs", "bill@test").path("items").size());
    assertEquals("There is no such job.\n", terminal.says("job", "list"));
    assertEquals(0, terminal.json("export").path("items").size());
  }

  @Test
  @Tag("U3")
  void previewSaysWhatReallyRunsAndStartsNothing() throws IOException {
    String draft = file("bill.yaml", DRAFT);
    terminal.says("import", file("other.yaml", "name: other\ntask: {type: NOOP}\n"), "--yes");

    String preview = terminal.says("dag", "test", draft, "--preview");

    assertEquals(
        """
        Really runs draw in pool default: nobody says that it may be done twice
        Really runs wait in pool default: safe to do twice
        """,
        preview);
    assertThat(terminal.refuses(ExitCode.FAILED, "job", "runs", "bill@test")).contains("bill@test");
  }

  @Test
  @Tag("U3")
  void whatCouldNotBeDeployedIsNotTestRunEither() throws IOException {
    String gone = file("gone.yaml", "name: bill\nnodes: [gone]\n");
    String job = file("job.yaml", "name: alone\ntask: {type: NOOP}\n");
    String given = file("given.yaml", DRAFT);

    assertThat(terminal.refuses(ExitCode.FAILED, "dag", "test", gone, "--reason", "why"))
        .contains("Node gone names the job gone, which does not exist.");
    assertThat(terminal.refuses(ExitCode.USAGE, "dag", "test", job))
        .contains("job.yaml is a job. Only DAGs are test-run; save it and start it.");
    assertThat(
            terminal.refuses(
                ExitCode.FAILED, "dag", "test", given, "-p", "day=1", "--reason", "why"))
        .contains("day");
  }

  @Test
  @Tag("U8")
  void deletionNamesEveryUserBeforeItIsDone() throws IOException {
    terminal.says("import", file("net.yaml", NET), "--yes");

    String preview = terminal.says("job", "delete", "inner", "--preview");
    String refused = terminal.refuses(ExitCode.FAILED, "job", "delete", "inner");
    terminal.says("job", "delete", "outer");
    String waited = terminal.says("job", "delete", "inner", "--preview");

    assertThat(preview)
        .contains(
            "It would be refused: inner is run as a sub-DAG by outer:load.",
            "Is run as a sub-DAG by outer:load\n",
            "Is waited for by late:wait\n");
    assertThat(refused).contains("inner is run as a sub-DAG by outer:load.", "(409_IN_USE)");
    assertEquals("Is waited for by late:wait\n", waited);
    assertThat(terminal.says("job", "delete", "inner")).contains("its history stays");
    assertEquals("Nothing else is touched.\n", terminal.says("job", "delete", "late", "--preview"));
  }

  private static final String NET =
      """
      name: inner
      nodes: [{nodeKey: a, define: {task: {type: NOOP}}}]
      ---
      name: outer
      nodes: [{nodeKey: load, define: {task: {type: SUBDAG, dag: inner}}}]
      ---
      name: late
      nodes: [{nodeKey: wait, define: {task: {type: WAIT, other: inner, match: SAME_TIME}}}]
      """;

  /// What a file holds, and what is said of it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: x\\nnodes: [a               | The text is not YAML
          ''                                | The text is empty; give an object.
          just a text                       | give an object
          name: x\\ntsk: {}\\nnodes: [a]    | bad.yaml, line 2: tsk is not known. Known here:
          name: x\\nnodes:\\n  - {nodeKey: a, job: a,\\n    mayFial: true} | bad.yaml, line 4: nodes[0].mayFial is not known.
          name: x\\nnodes:\\n  - nodeKey: a\\n    define:\\n      task: {type: SHEL} | bad.yaml, line 5: nodes[0].define.task.type is "SHEL"; give one of
          """)
  @Tag("A5")
  void fileThatCantBeReadIsRefusedWithItsLineByEachVerb(String text, String says)
      throws IOException {
    String bad = file("bad.yaml", text.replace("\\n", "\n"));

    for (String[] verb : VERBS) {
      assertThat(refusedBy(verb, bad)).contains("bad.yaml").contains(says).hasLineCount(1);
    }
    assertThat(terminal.store()).doesNotExist();
  }

  private static final String[][] VERBS = {
    {"import", "--dry-run"}, {"import", "--yes"}, {"dag", "test"}, {"job", "save"}
  };

  private String refusedBy(String[] verb, String file) {
    String[] all = Arrays.copyOf(verb, verb.length + 1);
    all[verb.length] = file;
    return terminal.refuses(ExitCode.USAGE, all);
  }

  @Test
  @Tag("A5")
  void fileThatIsMissingIsSaidSo() {
    for (String[] verb : VERBS) {
      assertThat(refusedBy(verb, folder + "/nowhere.yaml"))
          .contains("there is no file " + folder + "/nowhere.yaml");
    }
  }

  @Test
  @Tag("A5")
  void lineOfTheSecondDefinitionIsCountedFromTheTop() throws IOException {
    String bad =
        file(
            "bad.yaml",
            "name: one\ntask: {type: NOOP}\n---\nname: two\ntask: {type: NOOP}\ntsk: 1\n");

    assertThat(refusedBy(VERBS[1], bad))
        .contains("bad.yaml, line 6: Definition 2 (two): tsk is not known.");
  }

  @Test
  @Tag("D1")
  void cycleIsNamedWithItsPath() throws IOException {
    terminal.says("import", file("bill.yaml", DRAFT), "--yes");
    String edges = "edges: [{from: draw, to: wait}, {from: wait, to: draw}]";
    String round = file("round.yaml", DRAFT.replaceFirst("edges: .*", edges));

    for (String[] verb : VERBS) {
      String[] all = Arrays.copyOf(verb, verb.length + 1);
      all[verb.length] = round;
      assertThat(terminal.refuses(ExitCode.FAILED, all)).containsPattern("(draw|wait) → \\w+ → ");
    }
  }

  @Test
  @Tag("D5")
  void whatIsComparedOrExportedMustBeThere() throws IOException {
    terminal.says("import", file("bill.yaml", DRAFT), "--yes");

    assertThat(terminal.refuses(ExitCode.FAILED, "export", "nobody")).contains("nobody");
    assertThat(terminal.refuses(ExitCode.FAILED, "job", "diff", "nobody", "--from", "1"))
        .contains("There is no job or DAG nobody.");
    assertThat(terminal.refuses(ExitCode.FAILED, "job", "diff", "bill", "--from", "7"))
        .contains("bill", "7");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
