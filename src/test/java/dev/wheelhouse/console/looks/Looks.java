package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Popover;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Scale;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;

/// Renders the gallery and the frame to pictures, for the eye: light, dark, Chinese, two sizes.
///
/// Run it with the flags of the tests and the folder for the pictures.
public final class Looks {
  private final Path folder;
  private final Stage stage;

  private Looks(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    var looks = new Looks(Path.of(arguments[0]), stage);
    FxToolkit.setupFixture(looks::all);
    Platform.exit();
  }

  private void all() {
    Fonts.load();
    gallery("gallery-light", Appearance.LIGHT, Scale.NORMAL);
    gallery("gallery-dark", Appearance.DARK, Scale.NORMAL);
    popups("popups-light", Appearance.LIGHT);
    popups("popups-dark", Appearance.DARK);
    gallery("gallery-130", Appearance.LIGHT, Scale.HUGE);
    for (var look : List.of(Appearance.LIGHT, Appearance.DARK)) {
      var name = look.name().toLowerCase(Locale.ROOT);
      frame("welcome-" + name, look, Language.ENGLISH, 1440, 900);
      frame("welcome-narrow-" + name, look, Language.ENGLISH, 1280, 800);
    }
    frame("welcome-zh", Appearance.LIGHT, Language.CHINESE, 1440, 900);
  }

  private void gallery(String name, Appearance look, Scale scale) {
    var fixture = new FrameFixture(new AtOnce());
    fixture.theme.appearanceProperty().set(look);
    fixture.theme.scaleProperty().set(scale);
    var scene = new Scene(new Gallery(new Texts(Language.ENGLISH)).page(), 1440, 912);
    fixture.theme.dress(scene);
    picture(scene, name);
  }

  /// A list of choices, a menu and a tooltip: windows of their own, each in a picture.
  private void popups(String name, Appearance look) {
    gallery(name, look, Scale.NORMAL);
    var scene = stage.getScene();
    var box = (ComboBox<?>) scene.getRoot().lookup(".combo-box");
    box.show();
    var danger = new MenuItem("Purge…", Icons.of("mdi2d-delete-outline"));
    danger.getStyleClass().add("danger");
    var off = new MenuItem("Stop", Icons.of("mdi2s-stop"));
    off.setDisable(true);
    var menu =
        new ContextMenu(
            new MenuItem("Rerun", Icons.of("mdi2r-restart")),
            off,
            new SeparatorMenuItem(),
            new CheckMenuItem("Follow now"),
            danger);
    menu.show(box, 300, 300);
    var tooltip = new Tooltip("settle is not running. Rerun starts it again.");
    tooltip.show(box, 600, 300);
    var index = 0;
    for (var window : List.copyOf(Window.getWindows())) {
      if (window != stage) {
        Snapshots.write(window.getScene(), folder.resolve(name + "-" + index++ + ".png"));
        window.hide();
      }
    }
  }

  private void frame(String name, Appearance look, Language language, int width, int height) {
    var fixture = new FrameFixture(new AtOnce());
    fixture.settings.appearanceProperty().set(look);
    fixture.settings.languageProperty().set(language);
    var root = fixture.window(stage).scene();
    var scene = new Scene(new Group(), width, height);
    var page = root.getRoot();
    root.setRoot(new Group());
    scene.setRoot(page);
    scene.getStylesheets().setAll(root.getStylesheets());
    picture(scene, name);
    fixture.shell.open(Popover.SETTINGS);
    picture(scene, name + "-settings");
    fixture.shell.closePopover();
    fixture.toasts.show(
        Toast.success("billing.daily v14 deployed", "").with("Roll back", () -> {}));
    fixture.toasts.show(
        Toast.error("Retry of settle was refused", "Jonas Brandt retried it 4 s ago.")
            .with("Open run", () -> {}));
    fixture.shell.ask(question());
    picture(scene, name + "-dialog");
    fixture.shell.closeDialog();
    fixture.actions(new Texts(language)).get("help").perform();
    picture(scene, name + "-help");
  }

  private static Confirmation question() {
    return new Confirmation(
        "Kill send-payouts?",
        "The job is not idempotent. 118 of 212 payments may have been sent.",
        List.of(
            new Confirmation.Consequence(
                "mdi2h-hand-back-right", "The run moves to Needs confirmation"),
            new Confirmation.Consequence("mdi2c-clock-outline", "SIGTERM now, SIGKILL after 10 s")),
        "Reason",
        "Keep running",
        "Kill run",
        true,
        _ -> {});
  }

  private void picture(Scene scene, String name) {
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
    Snapshots.write(scene, folder.resolve(name + ".png"));
  }
}
