package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.console.control.Wish;
import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders the inspector in its cases, several beside each other.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class InspectorLooks {
  private final Path folder;
  private final Stage stage;

  private InspectorLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var looks = new InspectorLooks(Path.of(arguments[0]), stage);
    for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
      for (var language : Language.values()) {
        looks.pictures(look, language);
      }
    }
    Platform.exit();
  }

  private void pictures(Appearance look, Language language) throws Exception {
    Consumer<InspectedDag> settle = it -> it.chosen.set(Chosen.of("settle"));
    picture(
        "node",
        look,
        language,
        1500,
        List.of(
            settle,
            settle.andThen(it -> it.model.tabProperty().set(InspectorTab.TASK)),
            it -> it.chosen.set(Chosen.of("notify")),
            it -> {
              it.chosen.set(Chosen.of("notify"));
              it.model.tabProperty().set(InspectorTab.TASK);
            }));
    picture(
        "more",
        look,
        language,
        1300,
        List.of(
            _ -> {},
            it -> it.chosen.set(Chosen.of("pull-payments")),
            settle.andThen(it -> it.model.tabProperty().set(InspectorTab.RUNS)),
            settle.andThen(it -> it.model.tabProperty().set(InspectorTab.CODE))));
    picture(
        "retry",
        look,
        language,
        760,
        List.of(limits("4 min", "13 min"), limits("4 min", "11 min"), limits("", "4 min")));
    picture(
        "edge",
        look,
        language,
        760,
        List.of(
            it -> it.chosen.set(new Chosen(Set.of(), Set.of(new WireKey("settle", "notify")))),
            it -> {
              it.chosen.set(new Chosen(Set.of(), Set.of(new WireKey("settle", "notify"))));
              it.model.sheet().put(EdgeTexts.KIND, "OUTPUT");
            },
            it -> it.chosen.set(new Chosen(Set.of("settle", "notify", "pull-payments"), Set.of())),
            it -> it.chosen.set(Chosen.of("note"))));
    picture(
        "states",
        look,
        language,
        1000,
        List.of(
            settle.andThen(
                it -> {
                  it.model.sheet().put("timeoutSec", "8 mim");
                  it.model.sheet().put(NodeTexts.OVER, "");
                  it.model.sheet().problems().judgeAll();
                }),
            settle.andThen(it -> it.readOnly.set(true)),
            it -> {
              it.engine().silent = true;
              it.chosen.set(Chosen.of("settle"));
              it.model.tabProperty().set(InspectorTab.RUNS);
            },
            it ->
                it.chosen.set(
                    new Chosen(
                        Set.of(),
                        Set.of(
                            new WireKey("settle", "notify"),
                            new WireKey("pull-payments", "settle"))))));
  }

  private static Consumer<InspectedDag> limits(String attempt, String run) {
    return it -> {
      it.chosen.set(Chosen.of("settle"));
      it.model.sheet().put("retryPolicy.maxAttempts", "5");
      it.model.sheet().put("timeoutSec", attempt);
      it.model.sheet().put("runTimeoutSec", run);
    };
  }

  private void picture(
      String what,
      Appearance look,
      Language language,
      int height,
      List<Consumer<InspectedDag>> cases)
      throws Exception {
    var row = new HBox(12);
    row.getStyleClass().add("root");
    for (var each : cases) {
      FxTests.doFx(() -> row.getChildren().add(inspector(each, language)));
    }
    FxTests.doFx(
        () -> {
          var scene = new Scene(row, 332 * cases.size() + 12 * (cases.size() - 1), height);
          var theme = new Theme(new SimpleBooleanProperty(false), new SimpleBooleanProperty(true));
          theme.appearanceProperty().set(look);
          theme.dress(scene);
          stage.setScene(scene);
          stage.sizeToScene();
          stage.show();
        });
    FxTests.doFx(stage, () -> {});
    var name = String.join("-", what, look.name(), language.locale().getLanguage());
    var file = folder.resolve(name.toLowerCase(Locale.ROOT) + ".png");
    FxTests.doFx(() -> Snapshots.write(stage.getScene(), file));
  }

  private static Region inspector(Consumer<InspectedDag> said, Language language) {
    var dag = new InspectedDag(Billing.document(), new ToldNodes(), new AtOnce());
    dag.deployed.set(Billing.deployed());
    dag.jobs.set(Map.of("pull-payments", Billing.pull()));
    dag.figures.set(
        Map.of(
            "settle",
            new NodeFigures(50, 3, Duration.ofSeconds(192), Duration.ofSeconds(400)),
            "notify",
            new NodeFigures(47, 0, Duration.ofSeconds(2), Duration.ofSeconds(4))));
    said.accept(dag);
    var shown = (Region) load(dag, new Texts(language));
    shown.setPrefWidth(332);
    shown.setMaxWidth(332);
    return shown;
  }

  static Parent load(InspectedDag dag, Texts texts) {
    var formats = new Formats(texts, InspectedDag.BERLIN);
    dag.model.refresh();
    return new ViewLoader(texts)
        .with(
            DagInspectorView.class,
            () -> new DagInspectorView(dag.model, new Links(), formats, new Wish()))
        .load(Views.DAG_INSPECTOR);
  }
}
