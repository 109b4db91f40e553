package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.FxTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One document, by keys and in its views.
@Tag("U3")
class EditorKeysTest {
  private static final List<String> CHAIN = List.of("pull_payments", "settle", "issue_bill");

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
  @Tag("U12")
  void stepThatWasInsertedByAKeyIsUndoneAndRedoneByKeys() throws Exception {
    FxTests.doFx(() -> window.robot.lookup("#dag-canvas").query().requestFocus());
    window.robot.type(KeyCode.S);
    EditorWindow.until(() -> window.keys().size() == 4);
    var inserted = window.keys();

    window.chord(KeyCode.Z);
    assertEquals(CHAIN, window.keys());

    window.chord(KeyCode.Y);
    assertEquals(inserted, window.keys());

    window.chord(KeyCode.Z);
    window.chord(KeyCode.SHIFT, KeyCode.Z);
    assertEquals(inserted, window.keys());
    assertEquals("Nothing to redo", window.obstacle("dag-redo"));
  }

  @Test
  void editInYamlIsSeenInTheGraphAndTheOtherWayRound() throws Exception {
    FxTests.doFx(() -> window.model().sight().show(EditorView.YAML));
    var yaml = yaml();
    assertTrue(yaml.contains("issue_bill"), yaml);

    FxTests.doFx(() -> window.model().typeYaml(yaml.replace("issue_bill", "settle_more")));
    FxTests.doFx(() -> window.model().sight().show(EditorView.GRAPH));
    assertEquals(List.of("pull_payments", "settle", "settle_more"), window.keys());

    window.change(Edits.remove(Set.of("settle_more")));
    FxTests.doFx(() -> window.model().sight().show(EditorView.YAML));
    assertFalse(yaml().contains("settle_more"));
  }

  @Test
  void aVeryLongYamlIsReadWithoutTheWindowsThread() throws Exception {
    FxTests.doFx(() -> window.model().sight().show(EditorView.YAML));
    var yaml = yaml().replace("issue_bill", "settle_more") + "\n# ".repeat(10_000);

    FxTests.doFx(() -> window.model().typeYaml(yaml));
    assertEquals("The YAML can’t be read yet", window.obstacle("dag-deploy"));
    assertEquals(yaml, yaml());
    window.pass(Duration.ofMillis(200));

    EditorWindow.until(() -> window.keys().contains("settle_more"));
    EditorWindow.until(() -> FxTests.onFx(() -> window.model().yaml().readable()));
    assertEquals(yaml, yaml());
  }

  @Test
  void yamlThatCantBeReadStaysInSightWithItsLineAndNothingIsLost() throws Exception {
    FxTests.doFx(() -> window.model().sight().show(EditorView.YAML));

    var odd = yaml() + "\n  odd: [";
    FxTests.doFx(() -> window.model().typeYaml(odd));
    FxTests.doFx(() -> window.model().sight().show(EditorView.GRAPH));

    assertEquals(EditorView.YAML, window.model().sight().viewProperty().get());
    assertTrue(window.shows("#yaml-fault"));
    assertEquals("The YAML can’t be read yet", window.obstacle("dag-deploy"));
    assertEquals(CHAIN, window.keys());
    window.press("#yaml-back");
    assertEquals("Nothing was changed", window.obstacle("dag-deploy"));
  }

  private String yaml() throws Exception {
    return FxTests.onFx(() -> window.model().yaml().textProperty().get());
  }
}
