package dev.wheelhouse.console.bench;

import dev.wheelhouse.console.control.graph.GraphCanvas;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Theme;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window over a large graph, moved by the events that a wheel sends.
///
/// @param width and `height` in pixels
public record GraphPlay(Timers timers, int nodes, int width, int height) {

  /// What was seen.
  ///
  /// @param opened milliseconds from the picture to the first frame of it
  public record Played(int wires, double opened, List<Leg> legs) {
    public Played {
      legs = List.copyOf(legs);
    }
  }

  /// A part of the course.
  ///
  /// @param frames milliseconds from frame to frame
  public record Leg(String what, List<Double> frames) {
    public Leg {
      frames = List.copyOf(frames);
    }
  }

  /// Opens the window, plays the course and closes it again. To be called on the window's thread.
  public void run(Consumer<Played> done) {
    Fonts.load();
    var picture = GraphNet.of(nodes);
    var canvas = new GraphCanvas(new NoWishes(), new Texts(Language.ENGLISH));
    var scene = new Scene(canvas, width, height);
    var theme = new Theme(new SimpleBooleanProperty(), new SimpleBooleanProperty());
    theme.appearanceProperty().set(Appearance.LIGHT);
    theme.dress(scene);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    new GraphCourse(timers, canvas, picture)
        .play(
            played -> {
              stage.hide();
              done.accept(played);
            });
  }
}
