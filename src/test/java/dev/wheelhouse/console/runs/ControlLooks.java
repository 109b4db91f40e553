package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Renders the control side of the drawer to pictures, for the eye: verdicts, first cause, what
/// stands about a run, and its dialogs.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class ControlLooks {
  private final Path folder;
  private final Stage stage;

  private ControlLooks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    FxTests.doFx(Fonts::load);
    var looks = new ControlLooks(Path.of(arguments[0]), stage);
    looks.all("light", Appearance.LIGHT, Language.ENGLISH, 1440, 900);
    looks.all("dark", Appearance.DARK, Language.ENGLISH, 1280, 800);
    looks.all("zh", Appearance.LIGHT, Language.CHINESE, 1280, 800);
    Platform.exit();
  }

  private void all(String look, Appearance appearance, Language language, int w, int h)
      throws Exception {
    var texts = new Texts(language);
    Consumer<FrameFixture> nothing = _ -> {};
    var shot = new Shot(look, appearance, language, w, h);
    picture("verdict", ToldRuns.failed(), shot, nothing);
    picture("doubt", ToldRuns.doubtful(), shot, nothing);
    picture("cause", ToldRuns.failedDag(), shot, nothing);
    picture("standing", ToldRuns.underWay(), shot, nothing);
    picture("outputs", ToldRuns.handedOn(), shot, nothing);
    picture("outputs-whole", ToldRuns.handedOn(), shot, _ -> unfold());
    picture("part", ToldRuns.part(), shot, nothing);
    picture("rerun", ToldRuns.failed(), shot, it -> press(it, texts, "rerun-with"));
    picture("rerun-all", ToldRuns.failed(), shot, it -> change(it, texts));
    picture("mark", ToldRuns.failed(), shot, it -> press(it, texts, "mark-success"));
    picture("judge", ToldRuns.doubtful(), shot, it -> press(it, texts, "it-did-not-run"));
    picture("hold", ToldRuns.failed(), shot, it -> press(it, texts, "hold-run"));
    picture("undo", ToldRuns.failed(), shot, it -> press(it, texts, "rerun-downstream"));
    menu(shot);
  }

  /// How a picture is taken.
  private record Shot(String look, Appearance appearance, Language language, int w, int h) {}

  private static void press(FrameFixture fixture, Texts texts, String action) {
    fixture.actions(texts).get(action).perform();
  }

  private void unfold() {
    stage.getScene().getRoot().applyCss();
    ((Hyperlink) stage.getScene().lookup(".output-fold")).fire();
  }

  private void change(FrameFixture fixture, Texts texts) {
    press(fixture, texts, "rerun-with");
    for (var choice : new String[] {"#reach-whole", "#values-changed", "#latest"}) {
      stage.getScene().getRoot().applyCss();
      var button = stage.getScene().lookup(choice);
      ((ButtonBase) button).fire();
    }
    fixture.time.advance(Duration.ofSeconds(1));
  }

  private void picture(String name, ToldRun told, Shot shot, Consumer<FrameFixture> then)
      throws Exception {
    var fixture = open(told, shot);
    FxTests.doFx(() -> then.accept(fixture));
    WaitForAsyncUtils.waitForFxEvents(5);
    for (var twice = 0; twice < 2; twice++) {
      FxTests.doFx(
          () ->
              Snapshots.write(
                  stage.getScene(), folder.resolve("control-" + name + "-" + shot.look + ".png")));
    }
    FxTests.doFx(fixture.rooms::close);
  }

  private void menu(Shot shot) throws Exception {
    var fixture = open(ToldRuns.failed(), shot);
    FxTests.doFx(() -> ((MenuButton) stage.getScene().lookup("#run-menu")).show());
    WaitForAsyncUtils.waitForFxEvents(10);
    FxTests.doFx(
        () -> {
          var menu = Window.getWindows().stream().filter(PopupWindow.class::isInstance).findFirst();
          menu.ifPresent(
              it ->
                  Snapshots.write(
                      it.getScene(), folder.resolve("control-menu-" + shot.look + ".png")));
          ((MenuButton) stage.getScene().lookup("#run-menu")).hide();
        });
    FxTests.doFx(fixture.rooms::close);
  }

  private FrameFixture open(ToldRun told, Shot shot) throws Exception {
    var fixture = new FrameFixture(new AtOnce(), told);
    FxTests.doFx(
        () -> {
          fixture.show(stage, "runs", shot.appearance, shot.language, shot.w, shot.h);
          fixture.runs.drawer().open(ToldRun.ID);
        });
    return fixture;
  }
}
