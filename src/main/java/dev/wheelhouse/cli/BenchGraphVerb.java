package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;
import static dev.wheelhouse.cli.BenchWords.demand;
import static dev.wheelhouse.cli.BenchWords.within;

import dev.wheelhouse.cli.Bench.GraphFigures;
import dev.wheelhouse.cli.Bench.GraphFigures.Leg;
import dev.wheelhouse.cli.Bench.GraphWindow;
import dev.wheelhouse.cli.BenchDesk.Telling;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `wheelhouse bench graph`.
@Command(
    name = "graph",
    description = {
      "Opens a window over a graph, pans and zooms, and tells how long frames took.",
      "It needs no store."
    },
    mixinStandardHelpOptions = true)
final class BenchGraphVerb implements Callable<Integer> {
  private static final int MOST_NODES = 100_000;
  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

  private final BenchDesk desk;

  @Option(
      names = {"--nodes", "-n"},
      defaultValue = "5000",
      description = "How many nodes; 5000 if not given.")
  private int nodes;

  @Option(
      names = "--size",
      defaultValue = "1280x800",
      description = "Of the window, as in 1440x900; 1280x800 if not given.")
  private String size = "";

  @Option(names = "--headless", description = "Without a display; drawn by the processor.")
  private boolean headless;

  @Option(names = "--software", description = "Drawn by the processor, not by a graphics card.")
  private boolean software;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  BenchGraphVerb(BenchDesk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.measure(
        json,
        this::measure,
        new Telling<>(BenchGraphVerb::words, BenchGraphVerb::object, BenchGraphVerb::faults));
  }

  private GraphFigures measure() {
    within("--nodes", nodes, 1, MOST_NODES);
    var parts = SIZE.matcher(size);
    demand(parts.matches(), "--size " + size + " is no size; give width and height as in 1440x900");
    var width = Integer.parseInt(parts.group(1));
    var height = Integer.parseInt(parts.group(2));
    return desk.bench()
        .graph(new GraphWindow(nodes, width, height, headless, headless || software));
  }

  private static List<String> faults(GraphFigures it) {
    return it.felt() == 0 ? List.of() : List.of(it.felt() + " frames took over 100 ms");
  }

  private static String words(GraphFigures it) {
    return """
    %,d nodes and %,d wires in %d x %d; milliseconds per frame
                                                 median      P95    worst   over 100
    %s\
      opened     %.0f ms to the first frame
      renderer   %s
      machine    %s
      %s\
    """
        .formatted(
            it.window().nodes(),
            it.wires(),
            it.window().width(),
            it.window().height(),
            it.legs().stream().map(BenchGraphVerb::row).collect(Collectors.joining()),
            it.opened(),
            it.renderer(),
            BenchWords.of(it.setting()),
            it.felt() == 0
                ? "checked    no frame took over 100 ms"
                : "WRONG      " + String.join("; ", faults(it)));
  }

  private static String row(Leg it) {
    var frames = it.frames();
    return "  %-42s %8.1f %8.1f %8.1f %10d%n"
        .formatted(it.what(), frames.p50(), frames.p95(), frames.max(), it.felt());
  }

  private static Map<String, Object> object(GraphFigures it) {
    return fields(
        "bench", "graph",
        "nodes", it.window().nodes(),
        "wires", it.wires(),
        "size", it.window().width() + "x" + it.window().height(),
        "legs", it.legs().stream().map(BenchGraphVerb::object).toList(),
        "openedMs", it.opened(),
        "framesOver100Ms", it.felt(),
        "renderer", it.renderer(),
        "machine", BenchWords.object(it.setting()));
  }

  private static Map<String, Object> object(Leg it) {
    return fields(
        "what", it.what(), "framesMs", BenchWords.object(it.frames()), "over100Ms", it.felt());
  }
}
