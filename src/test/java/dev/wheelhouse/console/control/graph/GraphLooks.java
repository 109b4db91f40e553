package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphPicture.Row;
import dev.wheelhouse.console.control.graph.GraphWishes.No;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.console.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Renders canvases to pictures, for the eye.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class GraphLooks {
  private static final List<StateStyle> SOME =
      List.of(StateStyle.RUNNING, StateStyle.SUCCESS, StateStyle.FAILED, StateStyle.QUEUED);

  private final Path folder;
  private final Stage stage;
  private String name = "";

  private GraphLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    var looks = new GraphLooks(Path.of(arguments[0]), stage);
    FxToolkit.setupFixture(looks::all);
    Platform.exit();
  }

  private void all() {
    Fonts.load();
    for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
      name = look.name().toLowerCase(Locale.ROOT);
      billing(look);
      many(look);
      chinese(look);
    }
  }

  private void billing(Appearance look) {
    var canvas = shown(look, Language.ENGLISH, ToldGraph.billing());
    canvas.choose(GraphCanvas.Chosen.of("settle"));
    picture("billing");
    for (var zoom : List.of(0.4, 0.8, 1.5)) {
      canvas.look(canvas.board().sight().zoomed(zoom, 0, 0));
      picture("billing-" + Math.round(zoom * 100));
    }
    canvas.fit();
    refused(canvas);
    picture("refused");
    allowed(canvas);
    picture("allowed");
    Press.escape(canvas);
    Press.move(canvas, 30, 40);
    Press.down(canvas, 30, 40);
    Press.drag(canvas, 700, 330);
    picture("marquee");
    Press.up(canvas, 700, 330);
  }

  private void refused(GraphCanvas canvas) {
    Press.dragPort(canvas, "notify-finance", "pull-payments");
  }

  private void allowed(GraphCanvas canvas) {
    Press.escape(canvas);
    Press.dragPort(canvas, "pull-payments", "issue-bill");
  }

  private void many(Appearance look) {
    for (var cards : List.of(12, 100, 5000)) {
      var canvas = shown(look, Language.ENGLISH, ToldGraph.net(cards));
      canvas.fit();
      picture("net-" + cards + "-fit");
      canvas.zoomToNormal();
      picture("net-" + cards + "-100");
      canvas.zoomOut();
      canvas.zoomOut();
      canvas.zoomOut();
      picture("net-" + cards + "-40");
    }
  }

  private void chinese(Appearance look) {
    var rows =
        IntStream.range(0, 40)
            .mapToObj(i -> new Row(SOME.get(i % SOME.size()), "分区 " + i, ""))
            .toList();
    var card =
        new Card(
            "a",
            0,
            0,
            Card.WIDE,
            Card.height(rows),
            "mdi2w-web",
            "结算通知服务与对账流程",
            "HTTP · 每个渠道 · 同时四个",
            rows,
            Look.CHANGED,
            StateStyle.RUNNING);
    var wrong =
        new Card(
            "b",
            280,
            60,
            Card.WIDTH,
            Card.HEIGHT,
            "mdi2c-console",
            "notify-everybody-at-once",
            "Shell · no command",
            List.of(),
            Look.WRONG,
            null);
    shown(look, Language.CHINESE, new GraphPicture(List.of(card, wrong), List.of(), List.of()));
    picture("zh");
  }

  private GraphCanvas shown(Appearance look, Language language, GraphPicture picture) {
    var texts = new Texts(language);
    var wishes = new ToldWishes();
    wishes.refused.put(
        new WireKey("notify-finance", "pull-payments"),
        new No(
            "This makes a cycle",
            "notify-finance already runs after pull-payments through settle and issue-bill.",
            List.of("pull-payments", "settle", "issue-bill", "notify-finance")));
    var canvas = new GraphCanvas(wishes, texts);
    canvas.setStill(() -> true);
    canvas.pictureProperty().set(picture);
    var theme = new Theme(new SimpleBooleanProperty(), new SimpleBooleanProperty());
    theme.appearanceProperty().set(look);
    var bar = new ZoomBar(canvas, texts);
    bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var map = new GraphMap(canvas);
    StackPane.setAlignment(bar, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(map, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(bar, new Insets(12));
    StackPane.setMargin(map, new Insets(12));
    var scene = new Scene(new StackPane(canvas, bar, map), 1100, 700);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return canvas;
  }

  private void picture(String what) {
    stage
        .getScene()
        .getRoot()
        .lookupAll(".graph-canvas")
        .forEach(it -> Press.frames((GraphCanvas) it));
    Snapshots.write(stage.getScene(), folder.resolve("graph-" + name + "-" + what + ".png"));
  }
}
