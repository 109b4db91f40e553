package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A DAG goes for good, or goes back to what it was.
@Tag("U3")
class EditorDeletionTest {
  @TempDir Path folder;
  private EditorWindow window;

  @BeforeEach
  void open() throws Exception {
    window = EditorWindow.over(folder).editing();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void dagIsDeletedOnceItsNameIsTypedAndItsHistoryStays() throws Exception {
    window.change(EditorWindow.adding("more"));
    window.perform("dag-remove");
    EditorWindow.until(() -> window.shows("#typed-name"));
    var question = (Confirmation) window.fixture.shell.dialogProperty().get();
    assertEquals("Delete billing.daily?", question.title());
    assertEquals(
        List.of(
            "Your draft of it goes too", "Its runs and their logs stay; its name is free again"),
        List.of(
            question.consequences().getFirst().words(), question.consequences().getLast().words()));
    assertTrue(window.robot.lookup("#confirm").query().isDisabled());

    FxTests.doFx(
        () -> window.robot.lookup("#typed-name").queryTextInputControl().setText(EditorWindow.DAG));
    window.press("#confirm");

    EditorWindow.until(() -> window.saved().isEmpty());
    EditorWindow.until(() -> window.fixture.shell.screenProperty().get().equals(Screen.JOBS));
    assertEquals("billing.daily is deleted", window.toast());
    assertTrue(window.fixture.dagDrafts.all.isEmpty());
  }

  @Test
  @Tag("D5")
  void dagThatAnotherRunsIsNotAskedAbout() throws Exception {
    window.engine.save(
        DagDefinition.of(
            "monthly",
            List.of(
                Node.owning(
                    "monthly",
                    "bill",
                    Insertion.usual(new Task.SubDag(EditorWindow.DAG, Map.of())))),
            List.of()));

    window.perform("dag-remove");

    EditorWindow.until(() -> window.toast().equals("billing.daily can't be deleted"));
    assertTrue(
        FxTests.onFx(() -> window.fixture.toasts.toasts().getLast().detail()).contains("monthly"));
  }

  @Test
  @Tag("D5")
  void deploymentIsRolledBackFromItsToastOrTheMenuWithinADay() throws Exception {
    assertEquals("There is no version before this one", window.obstacle("dag-roll-back"));
    window.jonasDeploys(EditorWindow.adding("bad"));
    window.edit();
    EditorWindow.until(() -> window.keys().contains("bad"));

    window.perform("dag-roll-back");

    EditorWindow.until(() -> window.saved().orElseThrow().version() == 3);
    EditorWindow.until(() -> window.keys().size() == 3);
    assertEquals("billing.daily is as in v1 again, as v3", window.toast());
  }
}
