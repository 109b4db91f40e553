package dev.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.sample.Pace;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A DAG that was drawn and not deployed, over a closing and opening of the program.
@Tag("U3")
@Tag("N4")
@Tag("slow")
class DraftAfterRestartTest {
  @TempDir Path folder;
  private final WindowRobot robot = new WindowRobot();
  private RealWindow window;

  @BeforeEach
  void openWindow() throws Exception {
    window = RealWindow.open(folder, Pace.USUAL);
  }

  @AfterEach
  void closeWindow() throws Exception {
    robot.letGo();
    window.close();
  }

  @Test
  void draftOfANewDagIsThereAgain() throws Exception {
    newDag();
    FxTests.doFx(() -> name().setText("billing.half"));
    FxTests.doFx(() -> robot.lookup("#dag-canvas").query().requestFocus());
    robot.type(KeyCode.S);
    window.until(() -> robot.lookup("#node-key").tryQuery().isPresent());
    window.close();

    openWindow();
    newDag();

    window.until(() -> name().getText().equals("billing.half"));
    window.until(
        () -> robot.lookup("#discard-draft").queryAll().stream().anyMatch(it -> shown(it)));
    robot.interact(() -> robot.lookup("#discard-draft").queryButton().fire());
    window.until(() -> name().getText().isEmpty());
    assertEquals("", name().getText());
  }

  private static boolean shown(Node node) {
    return node.isVisible() && node.getParent().isVisible();
  }

  private void newDag() throws Exception {
    FxTests.doFx(() -> window.open(new Link.NewDag().text()));
    window.until(() -> robot.lookup("#newName").tryQuery().isPresent() && name().isVisible());
  }

  private TextField name() {
    return robot.lookup("#newName").queryAs(TextField.class);
  }
}
