package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.CutEngine;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.LookOnlyEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The editor when the engine does not answer, or takes no changes.
@Tag("U3")
class EditorOutageTest {
  private static final String SILENT = "The engine does not answer. The draft is kept.";

  @TempDir Path folder;
  private EditorWindow window;

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void draftStaysEditableWhileTheEngineIsSilentAndDeploysOnceItIsBack() throws Exception {
    window = EditorWindow.over(folder).editing();
    window.line.cut = true;
    FxTests.doFx(() -> window.fixture.frame.link().tryNow());
    EditorWindow.until(() -> SILENT.equals(window.obstacle("dag-deploy")));

    window.change(EditorWindow.adding("offline"));
    window.pass(Duration.ofSeconds(1));

    assertTrue(window.keys().contains("offline"));
    EditorWindow.until(() -> window.fixture.dagDrafts.all.size() == 1);
    assertEquals(SILENT, window.obstacle("dag-deploy"));
    window.line.cut = false;
    FxTests.doFx(() -> window.fixture.frame.link().tryNow());
    EditorWindow.until(() -> window.obstacle("dag-deploy").isEmpty());
  }

  @Test
  void dagThatCantBeOpenedSaysWhyAndIsTriedAgain() throws Exception {
    window = EditorWindow.over(folder);
    window.line.cut = true;

    window.edit();

    EditorWindow.until(() -> window.says("billing.daily could not be opened"));
    assertTrue(window.says("The store does not answer: " + CutEngine.WORDS));
    window.line.cut = false;
    window.press(".message-pane .button");
    EditorWindow.until(() -> window.keys().size() == 3);
  }

  @Test
  void versionThatWasSeenLastIsShownToBeLookedAt() throws Exception {
    window = EditorWindow.over(folder).editing();
    window.line.cut = true;

    window.edit();

    EditorWindow.until(() -> window.says("This is the version that was seen last"));
    assertEquals(3, window.keys().size());
    assertEquals("Nothing can be changed here", window.obstacle("dag-layout"));
    window.line.cut = false;
    window.press("#try-again");
    EditorWindow.until(() -> window.obstacle("dag-layout").isEmpty());
    assertFalse(window.says("This is the version that was seen last"));
  }

  @Test
  void whoMayOnlyLookSeesNoPaletteAndTheReason() throws Exception {
    window = EditorWindow.over(folder, LookOnlyEngine::new);
    FxTests.doFx(() -> window.fixture.frame.rights().read());
    EditorWindow.until(() -> window.fixture.frame.rights().readOnly().get());

    window.editing();

    EditorWindow.until(() -> window.says("You can look, not change."));
    assertFalse(window.shows("#part-shell"));
    assertTrue(window.robot.lookup(".inspector-place").query().isDisabled());
    window.change(Edits.remove(Set.of("settle")));
    assertEquals(List.of("pull_payments", "settle", "issue_bill"), window.keys());
    assertFalse(window.obstacle("dag-deploy").isEmpty());
  }
}
