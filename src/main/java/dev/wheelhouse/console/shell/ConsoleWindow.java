package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Theme;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window: a stage whose scene wears the theme, and whose views are built anew when the
/// operator chooses another language.
public final class ConsoleWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

  private final Stage stage;
  private final Scene scene;
  private final SettingsModel settings;
  private final ShellModel shell;
  private final Function<Texts, WindowParts> build;
  private @Nullable WindowParts parts;

  /// @param build makes the views and actions for a language
  public ConsoleWindow(
      Stage stage,
      Theme theme,
      SettingsModel settings,
      ShellModel shell,
      Function<Texts, WindowParts> build) {
    this.stage = stage;
    this.settings = settings;
    this.shell = shell;
    this.build = build;
    theme.appearanceProperty().bind(settings.appearanceProperty());
    theme.scaleProperty().bind(settings.scaleProperty());
    theme.lessMotionProperty().bind(settings.lessMotionProperty());
    scene = new Scene(new Group(), WIDTH, HEIGHT);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    theme.dress(scene);
    settings.languageProperty().subscribe(language -> speak(new Texts(language)));
  }

  public Scene scene() {
    return scene;
  }

  public void show() {
    stage.setScene(scene);
    stage.setTitle("Wheelhouse");
    stage.setMinWidth(1180);
    stage.setMinHeight(720);
    for (var size : ICON_SIZES) {
      stage.getIcons().add(icon(size));
    }
    new WindowKeeper(stage, settings).place(WIDTH, HEIGHT);
    stage.show();
  }

  private void speak(Texts texts) {
    shell.closePopover();
    shell.closeDialog();
    shell.closePalette();
    parts = build.apply(texts);
    scene.setRoot(parts.views().load(Views.SHELL));
  }

  private void pressed(KeyEvent event) {
    if (parts != null) {
      parts.keys().pressed(event, scene.getFocusOwner());
    }
  }

  private static Image icon(int size) {
    var url = ConsoleWindow.class.getResource("/icons/wheelhouse-" + size + ".png");
    if (url == null) {
      throw new IllegalStateException("the program lacks its icon of " + size + " pixels");
    }
    return new Image(url.toExternalForm());
  }
}
