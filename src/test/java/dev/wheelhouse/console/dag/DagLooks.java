package dev.wheelhouse.console.dag;

import static org.awaitility.Awaitility.await;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.BillingNight;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.LookOnlyEngine;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.runs.Line;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;

/// Renders the editor in its states, over a real engine on which the night of billing has failed.
///
/// Run it with the flags of the tests and the folder for the pictures; names of scenes and dresses
/// leave the others out: `last-run deploy dark zh`.
public final class DagLooks {
  private static final Link BILLING = new Link.EditDag(BillingNight.DAG);
  private static final List<Dress> DRESSES =
      List.of(
          new Dress("light", Appearance.LIGHT, Language.ENGLISH, 1440, 900),
          new Dress("small", Appearance.LIGHT, Language.ENGLISH, 1280, 800),
          new Dress("dark", Appearance.DARK, Language.ENGLISH, 1440, 900),
          new Dress("zh", Appearance.LIGHT, Language.CHINESE, 1280, 800));

  private final Path folder;
  private final Stage stage;
  private final BillingEngine engine;
  private final Line line;
  private final Map<String, Scene> scenes = new LinkedHashMap<>();
  private Dress dress = DRESSES.getFirst();
  private FrameFixture fixture;
  private DagEditorModel model;

  private DagLooks(Path folder, Stage stage, BillingEngine engine) {
    this.folder = folder;
    this.stage = stage;
    this.engine = engine;
    this.line = new Line(engine.api);
    states();
    documents();
    troubles();
  }

  /// How the window looks.
  private record Dress(String name, Appearance look, Language language, int width, int height) {}

  /// Brings a state about.
  private interface Scene {
    void make() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var wanted = List.of(arguments).stream().skip(1).collect(Collectors.toSet());
    var folder = Files.createTempDirectory("looks");
    try (var engine = new BillingEngine(folder);
        var night = new BillingNight(engine.api, BillingEngine.MARA, folder).deploy()) {
      night.run();
      night.runWide();
      new DagLooks(Path.of(arguments[0]), stage, engine).pictures(wanted);
    }
    Platform.exit();
    System.exit(0);
  }

  private void pictures(Set<String> wanted) throws Exception {
    var all = scenes.keySet().stream().noneMatch(wanted::contains);
    var some = DRESSES.stream().filter(it -> wanted.contains(it.name())).toList();
    for (var each : some.isEmpty() ? DRESSES : some) {
      dress = each;
      for (var scene : scenes.entrySet()) {
        if (all || wanted.contains(scene.getKey())) {
          scene.getValue().make();
          picture(scene.getKey() + "-" + dress.name() + ".png");
          line.mend();
          line.release();
          FxTests.doFx(stage::hide);
        }
      }
    }
  }

  private void states() {
    scenes.put("design", () -> billing(() -> {}));
    scenes.put("mapped-node", () -> billing(() -> choose("settle")));
    scenes.put("last-run", () -> billing(() -> mode(EditorMode.LAST_RUN)));
    scenes.put("last-run-node", () -> billing(this::failedNode));
    scenes.put("statistics", () -> billing(() -> mode(EditorMode.STATISTICS)));
    scenes.put("list", () -> billing(() -> list(EditorMode.LAST_RUN)));
    scenes.put("list-statistics", () -> billing(() -> list(EditorMode.STATISTICS)));
    scenes.put("yaml", () -> billing(() -> view(EditorView.YAML)));
    scenes.put("yaml-error", () -> billing(this::badYaml));
    scenes.put("search", () -> billing(this::search));
  }

  private void documents() {
    scenes.put("several", () -> billing(() -> choose("issue-bill", "notify-finance")));
    scenes.put("edge", () -> billing(this::condition));
    scenes.put("note", () -> billing(() -> choose("cut-off")));
    scenes.put("problems", () -> billing(this::problems));
    scenes.put("deploy", () -> billing(() -> changed("#dag-deploy")));
    scenes.put("test-run", () -> billing(() -> changed("#dag-test-run")));
    scenes.put("difference", () -> billing(() -> changed("#dag-diff")));
    scenes.put("fan-out", this::wide);
    scenes.put("sub-dag", () -> billing(this::subDag));
    scenes.put("empty", () -> open(line, new Link.NewDag()));
    scenes.put("existing-job", () -> billing(() -> existingJob()));
    scenes.put("menu", () -> billing(this::menu));
  }

  private void troubles() {
    scenes.put("meanwhile", () -> billing(this::meanwhile));
    scenes.put("compare", () -> billing(() -> meanwhile("#compare")));
    scenes.put("rebased", () -> billing(() -> meanwhile("#rebase")));
    scenes.put("draft", () -> billing(this::draft));
    scenes.put("cached", () -> billing(this::cached));
    scenes.put("read-only", () -> open(new LookOnlyEngine(engine.api), BILLING));
    scenes.put("disconnected", () -> billing(this::disconnect));
    scenes.put("failed", () -> unanswered(line::cut));
    scenes.put("loading", () -> unanswered(line::hold));
  }

  private void billing(Scene then) throws Exception {
    open(line, BILLING);
    then.make();
  }

  private void mode(EditorMode mode) throws Exception {
    FxTests.doFx(() -> model.overlay().show(mode));
    settle();
  }

  private void failedNode() throws Exception {
    mode(EditorMode.LAST_RUN);
    choose("settle");
  }

  private void view(EditorView view) throws Exception {
    FxTests.doFx(() -> model.sight().show(view));
    settle();
  }

  private void list(EditorMode mode) throws Exception {
    mode(mode);
    view(EditorView.LIST);
  }

  private void badYaml() throws Exception {
    view(EditorView.YAML);
    FxTests.doFx(
        () -> model.typeYaml(model.yaml().textProperty().get().replace("nodes:", "nodes: [")));
  }

  private void search() throws Exception {
    mode(EditorMode.LAST_RUN);
    press(".node-search .button");
    FxTests.doFx(() -> ((TextField) stage.getScene().lookup("#find-node")).setText("finance"));
  }

  private void choose(String... keys) throws Exception {
    FxTests.doFx(() -> model.sight().chosenProperty().set(new Chosen(Set.of(keys), Set.of())));
  }

  private void condition() throws Exception {
    var wire = new WireKey("issue-bill", "notify-finance");
    var more = new EdgeCondition.Output("bills", Comparison.MORE, "0");
    FxTests.doFx(
        () -> {
          model.change("", Edits.condition(wire, more));
          model.sight().chosenProperty().set(new Chosen(Set.of(), Set.of(wire)));
        });
  }

  private void problems() throws Exception {
    FxTests.doFx(
        () -> {
          model.change(
              "", Edits.node("settle", it -> it.with(new Mapping("${params.chanels}", "", 4))));
          model.change("", Edits.job("notify-finance", it -> it.with(Task.Shell.script(""))));
        });
    settle();
    press("#problem-list");
  }

  private void changed(String then) throws Exception {
    changed();
    press(then);
  }

  private void changed() throws Exception {
    FxTests.doFx(
        () ->
            model.change(
                "",
                Edits.all(
                    Edits.job("settle", it -> it.with(it.retry().attempts(5))),
                    Edits.job(
                        "notify-finance", it -> it.with(Task.Shell.script("notify.sh --all"))))));
    settle();
  }

  private void wide() throws Exception {
    open(line, new Link.EditDag(BillingNight.WIDE));
    mode(EditorMode.LAST_RUN);
    choose("pay");
  }

  private void subDag() throws Exception {
    FxTests.doFx(
        () -> {
          model.change(
              "",
              Edits.job("issue-bill", it -> it.with(new Task.SubDag(BillingNight.WIDE, Map.of()))));
          model.sight().choose("issue-bill");
        });
  }

  /// Each time another one deploys: a draft is there, so that it is not taken in at once.
  private void meanwhile() throws Exception {
    FxTests.doFx(
        () -> model.change("", Edits.job("settle", it -> it.with(it.retry().attempts(5)))));
    settle();
    var saved = model.deployedProperty().get().definition();
    engine.saveNext(saved.labelled("night-" + dress.name()));
    FxTests.doFx(() -> model.base().changed(List.of(new Changes(Set.of(), true, true))));
    settle();
    settle();
  }

  private void existingJob() throws Exception {
    var enter =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    FxTests.doFx(() -> stage.getScene().lookup("#part-existing").fireEvent(enter));
    settle();
  }

  private void meanwhile(String then) throws Exception {
    meanwhile();
    press(then);
  }

  /// The window was closed over a draft, and is opened again.
  private void draft() throws Exception {
    changed();
    FxTests.doFx(() -> fixture.frame.links().open(BILLING));
    settle();
  }

  /// It was seen once, and can't be read again.
  private void cached() throws Exception {
    line.cut();
    FxTests.doFx(() -> fixture.frame.links().open(BILLING));
    settle();
  }

  private void menu() throws Exception {
    FxTests.doFx(() -> ((MenuButton) stage.getScene().lookup(".dag-header .menu-button")).show());
    settle();
  }

  private void disconnect() throws Exception {
    line.cut();
    mode(EditorMode.LAST_RUN);
    fixture.time.advance(Duration.ofSeconds(20));
    settle();
  }

  private void unanswered(Runnable trouble) throws Exception {
    trouble.run();
    open(line, BILLING);
  }

  private void press(String query) throws Exception {
    FxTests.doFx(() -> ((ButtonBase) stage.getScene().lookup(query)).fire());
    settle();
  }

  private void open(EngineApi api, Link link) throws Exception {
    fixture = new FrameFixture(FxTests.background(), api);
    FxTests.doFx(
        () -> {
          fixture.frame.rights().read();
          fixture.open(stage, dress.look(), dress.language(), dress.width(), dress.height(), link);
        });
    model = fixture.dag.model();
    settle();
  }

  private void settle() throws Exception {
    fixture.time.advance(Duration.ofSeconds(1));
    await().pollDelay(Duration.ofMillis(250)).until(() -> true);
    FxTests.doFx(() -> {});
  }

  /// They have windows of their own.
  private void popups(String name) {
    List.copyOf(Window.getWindows()).stream()
        .filter(it -> it.isShowing() && !it.equals(stage))
        .forEach(it -> Snapshots.write(it.getScene(), folder.resolve("popup-" + name)));
  }

  private void picture(String name) throws Exception {
    settle();
    FxTests.doFx(stage, () -> {});
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), folder.resolve(name)));
    FxTests.doFx(() -> popups(name));
  }
}
