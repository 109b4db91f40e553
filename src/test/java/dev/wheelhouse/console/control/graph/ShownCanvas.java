package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.No;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Theme;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The canvas in a window, with the night of the mockups, and a robot before it. At first the sight
/// begins at (-40, -40).
abstract class ShownCanvas {
  final ToldWishes wishes = new ToldWishes();
  final WindowRobot robot = new WindowRobot();
  Stage stage;
  GraphCanvas canvas;
  Theme theme;

  @BeforeEach
  void open() throws Exception {
    stage = FxTests.stage();
    FxTests.doFx(
        stage,
        () -> {
          Fonts.load();
          canvas = new GraphCanvas(wishes, new Texts(Language.ENGLISH));
          canvas.setStill(() -> true);
          canvas.pictureProperty().set(ToldGraph.billing());
          theme = new Theme(new SimpleBooleanProperty(), new SimpleBooleanProperty());
          theme.appearanceProperty().set(Appearance.LIGHT);
          var scene = new Scene(canvas, 1100, 700);
          theme.dress(scene);
          stage.setScene(scene);
          stage.setX(0);
          stage.setY(0);
          stage.show();
          canvas.requestFocus();
        });
  }

  @AfterEach
  void releaseAll() {
    robot.letGo();
  }

  void refuse(String from, String to) {
    wishes.refused.put(
        new WireKey(from, to),
        new No(
            "This makes a cycle", "It would never start.", List.of("pull-payments", "issue-bill")));
  }

  Set<String> chosen() {
    return canvas.chosenProperty().get().keys();
  }

  void click(double x, double y) {
    robot.moveTo(screen(x, y)).clickOn();
  }

  /// Presses and drags, and holds.
  void hold(double x, double y, double toX, double toY) {
    robot.moveTo(screen(x, y)).press(MouseButton.PRIMARY);
    robot.moveTo(screen((x + toX) / 2, (y + toY) / 2)).moveTo(screen(toX, toY));
  }

  void with(KeyCode key, Runnable act) {
    robot.press(key);
    act.run();
    robot.release(key);
  }

  /// A point of the picture.
  Point2D screen(double x, double y) {
    var at = canvas.board().sight().onScreen(x, y);
    return canvas.localToScreen(at.x(), at.y());
  }
}
