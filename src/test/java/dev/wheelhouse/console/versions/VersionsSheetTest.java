package dev.wheelhouse.console.versions;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.VersionView;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.engine.TestEngine;
import dev.wheelhouse.http.wire.DefinitionFiles;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.page.PageRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// The sheets of versions and of an import, in a window over a real engine.
@Tag("D5")
@Tag("A5")
class VersionsSheetTest {
  private static Stage stage;
  private final WindowRobot robot = new WindowRobot();
  private TestEngine engine;
  private FrameFixture fixture;

  @TempDir private Path folder;

  @BeforeAll
  static void toolkit() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
  }

  @BeforeEach
  void open() throws Exception {
    engine = TestEngine.inMemory();
    save(job("settle"), 0, "");
    save(hours(1), 1, "takes longer");
    save(hours(2), 2, "and longer");
    fixture = new FrameFixture(FxTests.background(), engine.api());
    FxTests.doFx(() -> fixture.show(stage, "jobs", Appearance.LIGHT, Language.ENGLISH, 1280, 800));
  }

  @AfterEach
  void close() {
    engine.stop();
  }

  @Test
  void olderVersionIsComparedWithTheLatestAndRestored() throws Exception {
    openVersions();
    TableView<VersionView> table = find("#versions");
    until(() -> table.getItems().size() == 3);

    FxTests.doFx(() -> table.getSelectionModel().clearAndSelect(2));
    until(() -> shows("0", "7200"));
    FxTests.doFx(() -> robot.lookup("#restore-reason").queryTextInputControl().setText("too slow"));
    Button confirm = find("#restore-confirm");
    until(() -> !confirm.isDisabled());
    assertEquals("Restore version 1", confirm.getText());
    FxTests.doFx(confirm::fire);

    until(() -> fixture.shell.dialogProperty().get() == null);
    assertEquals(List.of("too slow", "and longer", "takes longer", ""), comments());
    assertTrue(engine.api().ask(new Query.CompareVersions("settle", 1, 4), MARA).isEmpty());
    assertEquals("settle is restored as version 4", fixture.toasts.toasts().getFirst().title());
  }

  @Test
  void twoMarkedVersionsAreComparedWithEachOtherAndNoneIsRestored() throws Exception {
    openVersions();
    TableView<VersionView> table = find("#versions");
    until(() -> table.getItems().size() == 3);

    FxTests.doFx(() -> table.getSelectionModel().selectIndices(1, 2));

    until(() -> shows("0", "3600"));
    assertFalse(find("#restore-confirm").isVisible());
  }

  @Test
  void someoneWhoWasQuickerIsAConflictThatShowsWhatIsThere() throws Exception {
    openVersions();
    TableView<VersionView> table = find("#versions");
    until(() -> table.getItems().size() == 3);
    FxTests.doFx(() -> table.getSelectionModel().clearAndSelect(2));
    Button confirm = find("#restore-confirm");
    until(() -> !confirm.isDisabled());
    save(hours(3), 3, "quicker");

    FxTests.doFx(confirm::fire);

    until(() -> table.getItems().size() == 4);
    until(() -> robot.lookup(VersionsSheetTest::conflict).tryQuery().isPresent());
    assertTrue(fixture.shell.dialogProperty().get() instanceof Sheet);
    assertEquals(4, comments().size());
  }

  @Test
  void fileIsPlannedAndImportedAndTheExportIsTheSame() throws Exception {
    Path file = folder.resolve("jobs.yaml");
    fixture.files.write = Optional.of(file);
    perform("export-jobs");
    until(() -> Files.exists(file) && !fixture.toasts.toasts().isEmpty());
    String exported = Files.readString(file);
    fixture.files.read = List.of(Files.writeString(file, exported.replace("7200", "60")));

    perform("import-jobs");
    until(() -> robot.lookup("#import-change-settle").tryQuery().isPresent());
    Button confirm = find("#import-confirm");
    assertFalse(confirm.isDisabled());
    FxTests.doFx(confirm::fire);

    until(() -> fixture.shell.dialogProperty().get() == null);
    List<DefinitionFile> now = engine.api().ask(new Query.Export(List.of()), MARA);
    assertEquals(exported.replace("7200", "60"), DefinitionFiles.writeYaml(now));
  }

  @Test
  void fileWithAProblemCantBeImported() throws Exception {
    fixture.files.read =
        List.of(Files.writeString(folder.resolve("net.yaml"), "name: net\nnodes: [gone]\n"));

    perform("import-jobs");

    until(() -> robot.lookup("#import-create-net").tryQuery().isPresent());
    assertTrue(find("#import-confirm").isDisabled());
    fixture.files.read = List.of(Files.writeString(folder.resolve("odd.yaml"), "nme: x\n"));
    FxTests.doFx(fixture.shell::closeDialog);
    perform("import-jobs");
    until(() -> !fixture.toasts.toasts().isEmpty());
    assertTrue(fixture.toasts.toasts().getFirst().detail().startsWith("odd.yaml: "));
    assertNull(fixture.shell.dialogProperty().get());
  }

  private void perform(String action) throws Exception {
    var texts = new Texts(Language.ENGLISH);
    FxTests.doFx(() -> fixture.actions(texts).get(action).perform());
  }

  private void openVersions() throws Exception {
    FxTests.doFx(() -> fixture.frame.links().open(new Link.ToVersions("settle")));
    until(() -> robot.lookup("#versions").tryQuery().isPresent());
  }

  private boolean shows(String before, String after) {
    return robot.lookup(before).tryQuery().isPresent()
        && robot.lookup(after).tryQuery().isPresent();
  }

  private List<String> comments() {
    var query = new Query.ListVersions("settle", PageRequest.first(9));
    return engine.api().ask(query, MARA).items().stream().map(VersionView::comment).toList();
  }

  private <N extends Node> N find(String query) {
    return robot.lookup(query).query();
  }

  private static boolean conflict(Node node) {
    return node instanceof Label label
        && label.isVisible()
        && label.getText().startsWith("settle is at version 4, the change was made from version 3");
  }

  private static JobDefinition hours(int hours) {
    return job("settle").with(TimeLimits.attempt(Duration.ofHours(hours)));
  }

  private void save(JobDefinition job, int version, String reason) {
    var command = new Command.SaveDefinition(job, version);
    var _ = engine.api().execute(command, MARA.because(reason)).orThrow();
  }

  private static void until(Callable<Boolean> holds) {
    Awaitility.await().until(holds);
    FxTests.settle();
  }
}
