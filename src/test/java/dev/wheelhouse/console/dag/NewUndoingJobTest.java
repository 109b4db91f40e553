package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A job that undoes a node's work is made from the inspector, in the window over a real engine.
@Tag("U3")
@Tag("F5")
class NewUndoingJobTest {
  private static final String NODE = "post";
  private static final String UNDO = "unpost";

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
  void inspectorComesBackFromTheFormWithTheJobThatWasMade() throws Exception {
    // given a node of the DAG's own in a draft, inspected
    window.change(EditorWindow.adding(NODE));
    FxTests.doFx(() -> window.model().sight().choose(NODE));

    // when the job that undoes it is made in the form
    window.press("#new-undoing");
    EditorWindow.until(() -> shows(Screen.JOB_FORM));
    window.write("#name", UNDO);
    window.write("#task-command", "unpost.sh");
    window.press("#submit");

    // then the editor is back with its draft, and the node says who undoes it
    EditorWindow.until(() -> shows(Screen.DAG_EDITOR) && !compensation().none());
    assertEquals(new Compensation(UNDO, Compensation.When.ON_REQUEST), compensation());
    assertEquals(Task.Shell.script("unpost.sh"), made().task());
    EditorWindow.until(() -> window.reads("#compensation-job").equals(UNDO));
  }

  private JobDefinition made() {
    var saved = window.engine.api.ask(new Query.FindDefinition(UNDO), BillingEngine.MARA);
    return (JobDefinition) saved.definition();
  }

  private boolean shows(Screen screen) throws Exception {
    return FxTests.onFx(() -> window.fixture.shell.screenProperty().get().equals(screen));
  }

  private Compensation compensation() throws Exception {
    return FxTests.onFx(
        () ->
            NodeSheet.node(window.model().document().document(), NODE)
                .map(it -> Objects.requireNonNull(it.own()).safety().compensation())
                .orElse(Compensation.NONE));
  }
}
