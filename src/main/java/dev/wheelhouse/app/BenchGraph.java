package dev.wheelhouse.app;

import dev.wheelhouse.cli.Bench.GraphFigures;
import dev.wheelhouse.cli.Bench.GraphWindow;
import dev.wheelhouse.cli.ExitCode;
import dev.wheelhouse.cli.VerbFailure;
import dev.wheelhouse.console.control.graph.GraphCanvas;
import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Theme;
import dev.wheelhouse.time.Timers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// `bench graph`: a window over a large graph, moved by the events that a wheel sends.
record BenchGraph(Timers timers, GraphWindow window) {

  GraphFigures run() {
    if (window.software()) {
      System.setProperty("prism.order", "sw");
    }
    if (window.headless()) {
      System.setProperty("glass.platform", "Headless");
    }
    var figures = new CompletableFuture<GraphFigures>();
    try {
      Platform.startup(() -> open(figures));
      return figures.get();
    } catch (UnsupportedOperationException noDisplay) {
      throw failure("no window can be opened here, because there is no display; give --headless");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("the course was interrupted");
    } catch (ExecutionException e) {
      throw failure("the course was not finished: " + e.getCause());
    }
  }

  private static VerbFailure failure(String words) {
    return new VerbFailure(ExitCode.FAILED, "graph", words);
  }

  private void open(CompletableFuture<GraphFigures> figures) {
    Fonts.load();
    var picture = BenchNet.of(window.nodes());
    var canvas = new GraphCanvas(new NoWishes(), new Texts(Language.ENGLISH));
    var scene = new Scene(canvas, window.width(), window.height());
    var theme = new Theme(new SimpleBooleanProperty(), new SimpleBooleanProperty());
    theme.appearanceProperty().set(Appearance.LIGHT);
    theme.dress(scene);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    new BenchCourse(timers, canvas, picture)
        .play(
            legs -> {
              stage.hide();
              figures.complete(figures(picture, legs));
            });
  }

  private GraphFigures figures(GraphPicture picture, BenchCourse.Played played) {
    return new GraphFigures(
        Benches.setting(""),
        window,
        picture.wires().size(),
        renderer(),
        played.opened(),
        played.legs());
  }

  /// What JavaFX was told, or its own choice.
  private String renderer() {
    var order = System.getProperty("prism.order", "the system's");
    var platform = System.getProperty("glass.platform", "the system's");
    return "Prism " + order + ", platform " + platform;
  }
}
