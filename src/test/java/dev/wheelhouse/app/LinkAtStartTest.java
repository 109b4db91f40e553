package dev.wheelhouse.app;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.sample.Pace;
import java.nio.file.Path;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program's window, opened with a link.
@Tag("U2")
class LinkAtStartTest {
  @TempDir Path folder;
  private final WindowRobot robot = new WindowRobot();
  private RealWindow window;
  private RunId run;

  @BeforeEach
  void openWindow() throws Exception {
    window = RealWindow.open(folder, Pace.USUAL);
    var job = JobDefinition.of("nothing", new Task.Noop());
    window.engine.execute(new Command.SaveDefinition(job, 0), window.operator).orThrow();
    run = window.engine.execute(Command.Trigger.of("nothing"), window.operator).orThrow();
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
  }

  @Test
  void liveLinkShowsItsRunAndDeadOneIsTold() throws Exception {
    FxTests.doFx(() -> window.open(new Link.ToRun(run).text()));
    window.until(() -> text(".run-drawer .h2").equals("nothing"));

    FxTests.doFx(() -> window.open("wheelhouse:run/424242"));
    var told = "wheelhouse:run/424242 leads nowhere on this engine";
    window.until(() -> text(".toast .strong").equals(told));
  }

  private String text(String query) {
    return robot.lookup(query).queryAll().stream()
        .map(node -> ((Label) node).getText())
        .findFirst()
        .orElse("");
  }
}
