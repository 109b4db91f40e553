package dev.wheelhouse.app;

import dev.wheelhouse.cli.Bench.GraphFigures;
import dev.wheelhouse.cli.Bench.GraphWindow;
import dev.wheelhouse.cli.Bench.Percentiles;
import dev.wheelhouse.cli.ExitCode;
import dev.wheelhouse.cli.VerbFailure;
import dev.wheelhouse.console.bench.GraphPlay;
import dev.wheelhouse.time.Timers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/// `bench graph`: the frames of a window over a large graph.
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
    new GraphPlay(timers, window.nodes(), window.width(), window.height())
        .run(played -> figures.complete(figures(played)));
  }

  private GraphFigures figures(GraphPlay.Played played) {
    return new GraphFigures(
        Benches.setting(""),
        window,
        played.wires(),
        renderer(),
        played.opened(),
        played.legs().stream().map(BenchGraph::leg).toList());
  }

  private static GraphFigures.Leg leg(GraphPlay.Leg played) {
    var felt = (int) played.frames().stream().filter(it -> it > GraphFigures.FELT).count();
    return new GraphFigures.Leg(played.what(), Percentiles.of(played.frames()), felt);
  }

  /// What JavaFX was told, or its own choice.
  private String renderer() {
    var order = System.getProperty("prism.order", "the system's");
    var platform = System.getProperty("glass.platform", "the system's");
    return "Prism " + order + ", platform " + platform;
  }
}
