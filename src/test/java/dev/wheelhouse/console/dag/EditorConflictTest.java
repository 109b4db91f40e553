package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.DagDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody else deploys the DAG that is edited here.
@Tag("U3")
@Tag("N4")
class EditorConflictTest {
  private static final UnaryOperator<DagDocument> MINE = EditorWindow.adding("mine");
  private static final UnaryOperator<DagDocument> THEIRS =
      Edits.all(EditorWindow.adding("theirs"), Edits.remove(Set.of("pull_payments")));

  @TempDir Path folder;
  private EditorWindow window;

  @BeforeEach
  void open() throws Exception {
    window = EditorWindow.over(folder).editing();
    window.change(MINE);
    window.jonasDeploys(THEIRS);
    seen();
  }

  /// Looks at the engine are as often as time passes.
  private void seen() {
    EditorWindow.until(
        () -> {
          window.pass(Duration.ofMillis(300));
          return window.model().opening().isReady() && window.shows("#rebase");
        });
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void deploymentIsHeldBackUntilOneHasSeenIt() throws Exception {
    assertEquals(
        "v2 was deployed meanwhile: rebase, or take theirs", window.obstacle("dag-deploy"));
    assertTrue(window.shows("#compare") && window.shows("#take-theirs"));
  }

  @Test
  void compareShowsTheDifferenceToTheirsAndChangesNothing() throws Exception {
    window.press("#compare");

    EditorWindow.until(() -> window.says("Difference to v2"));
    var compared = window.model().difference().comparedProperty().get().difference();
    assertEquals(Set.of("mine", "pull_payments"), compared.added());
    assertEquals(List.of("theirs"), compared.gone().stream().map(it -> it.key()).toList());
    assertEquals(1, window.model().version());
    assertFalse(window.obstacle("dag-deploy").isEmpty());
  }

  @Test
  void rebasePutsMineOntoTheirsAndIsDeployedOverIt() throws Exception {
    window.press("#rebase");

    assertEquals(List.of("settle", "issue_bill", "theirs", "mine"), window.keys());
    assertEquals("Your changes stand on v2 now", window.toast());
    assertFalse(window.shows("#rebase"));
    window.pass(Duration.ofSeconds(1));
    EditorWindow.until(() -> window.obstacle("dag-deploy").isEmpty());
    window.perform("dag-deploy");
    EditorWindow.until(() -> !window.robot.lookup("#deploy").query().isDisabled());
    window.press("#deploy");

    EditorWindow.until(() -> window.saved().orElseThrow().version() == 3);
    var dag = (DagDefinition) window.saved().orElseThrow().definition();
    assertEquals(
        List.of("settle", "issue_bill", "theirs", "mine"),
        dag.nodes().stream().map(it -> it.key()).toList());
  }

  @Test
  void takingTheirsIsUndoneByOneStep() throws Exception {
    var mine = window.keys();

    window.press("#take-theirs");
    assertEquals(List.of("settle", "issue_bill", "theirs"), window.keys());
    assertEquals("Nothing was changed", window.obstacle("dag-deploy"));
    window.perform("dag-undo");

    assertEquals(mine, window.keys());
    assertEquals(2, window.model().version());
  }

  @Test
  void draftOfAnOlderVersionStillHasItsConflictWhenItIsOpenedAgain() throws Exception {
    window.pass(Duration.ofSeconds(1));
    EditorWindow.until(() -> !window.fixture.dagDrafts.all.isEmpty());

    window.edit();

    seen();
    assertEquals(1, window.model().version());
    assertTrue(window.keys().contains("mine"));
    assertTrue(window.shows("#discard-draft"));
  }
}
