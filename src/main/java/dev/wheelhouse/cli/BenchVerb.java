package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;

import dev.wheelhouse.cli.Bench.FireFigures;
import dev.wheelhouse.cli.Bench.LatencyFigures;
import dev.wheelhouse.cli.Bench.ListFigures;
import dev.wheelhouse.cli.Bench.Percentiles;
import dev.wheelhouse.cli.Bench.Setting;
import dev.wheelhouse.cli.Bench.Timing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `wheelhouse bench`: what this machine makes of the engine, on a store of its own.
@Command(
    name = "bench",
    description = {
      "Measures the engine on this machine, and counts the rows in the store afterwards.",
      "It takes a new store or one of its own, never one that holds other data."
    },
    mixinStandardHelpOptions = true)
final class BenchVerb {
  private static final int MOST_RUNS = 1_000_000;
  private static final int MOST_JOBS = 1_000_000;
  private static final int HIGHEST_RATE = 10_000;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Bench bench;

  BenchVerb(PrintWriter out, PrintWriter err, Bench bench) {
    this.out = out;
    this.err = err;
    this.bench = bench;
  }

  @Command(
      name = "fire",
      description = "Runs per second, from firings to the durable SUCCESS of NOOP jobs.",
      mixinStandardHelpOptions = true)
  public int fire(
      @Option(
              names = "--store",
              required = true,
              paramLabel = "DIR",
              description = "Folder of the bench's store.")
          Path store,
      @Option(
              names = {"--n", "-n"},
              defaultValue = "100000",
              description = "How many runs; 100000 if not given.")
          int n,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    var writer = new AnswerWriter(out, err, json);
    return writer.answer(
        () -> {
          demand(n >= 1 && n <= MOST_RUNS, "--n " + n + " is out of range; 1 to " + MOST_RUNS);
          FireFigures figures = bench.fire(store, n);
          writer.print(() -> words(figures), () -> object(figures));
          return figures.faults().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        });
  }

  @Command(
      name = "latency",
      description = {
        "Delay of runs behind their firing time at an even rate,",
        "and from a parent's end to its child's start."
      },
      mixinStandardHelpOptions = true)
  public int latency(
      @Option(
              names = "--store",
              required = true,
              paramLabel = "DIR",
              description = "Folder of the bench's store.")
          Path store,
      @Option(
              names = {"--n", "-n"},
              defaultValue = "10000",
              description = "How many firings; 10000 if not given.")
          int n,
      @Option(
              names = "--rate",
              defaultValue = "1000",
              description = "Firings per second; 1000 if not given.")
          int rate,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    var writer = new AnswerWriter(out, err, json);
    return writer.answer(
        () -> {
          demand(n >= 1 && n <= MOST_RUNS, "--n " + n + " is out of range; 1 to " + MOST_RUNS);
          demand(
              rate >= 1 && rate <= HIGHEST_RATE,
              "--rate " + rate + " is out of range; 1 to " + HIGHEST_RATE);
          LatencyFigures figures = bench.latency(store, n, rate);
          writer.print(() -> words(figures), () -> object(figures));
          return ExitCode.OK;
        });
  }

  @Command(
      name = "lists",
      description = {
        "Lists, filters, sorts and counts jobs and DAGs that have runs behind them.",
        "A store that it has filled before is used again."
      },
      mixinStandardHelpOptions = true)
  public int lists(
      @Option(
              names = "--store",
              required = true,
              paramLabel = "DIR",
              description = "Folder of the bench's store.")
          Path store,
      @Option(
              names = {"--n", "-n"},
              defaultValue = "20000",
              description = "How many jobs and DAGs; 20000 if not given.")
          int n,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    var writer = new AnswerWriter(out, err, json);
    return writer.answer(
        () -> {
          demand(n >= 10 && n <= MOST_JOBS, "--n " + n + " is out of range; 10 to " + MOST_JOBS);
          ListFigures figures = bench.lists(store, n);
          writer.print(() -> words(figures), () -> object(figures));
          return ExitCode.OK;
        });
  }

  private static void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new BadInput("usage", otherwise);
    }
  }

  private static String words(FireFigures it) {
    return """
    %,.0f runs per second: %,d runs from firing to durable SUCCESS in %.2f s
      store      %s
      groups     %,d transactions, %.0f changes each, %,d in the largest
      rows       %,d SUCCESS, %,d attempts, %,d events
      machine    %s
      %s\
    """
        .formatted(
            it.runsPerSecond(),
            it.n(),
            it.seconds(),
            it.setting().durability(),
            it.groups(),
            it.changesPerGroup(),
            it.largestGroup(),
            it.rows().succeeded(),
            it.rows().attempts(),
            it.rows().events(),
            words(it.setting()),
            it.faults().isEmpty()
                ? "checked    each run once, with its attempt and its history"
                : "WRONG      " + String.join("; ", it.faults()));
  }

  private static Map<String, Object> object(FireFigures it) {
    return fields(
        "bench", "fire",
        "runsPerSecond", Math.round(it.runsPerSecond()),
        "n", it.n(),
        "seconds", it.seconds(),
        "durability", it.setting().durability(),
        "groups", it.groups(),
        "changesPerGroup", it.changesPerGroup(),
        "largestGroup", it.largestGroup(),
        "rows",
            fields(
                "success", it.rows().succeeded(),
                "attempts", it.rows().attempts(),
                "events", it.rows().events()),
        "faults", it.faults(),
        "machine", object(it.setting()));
  }

  private static String words(LatencyFigures it) {
    return """
    %,d firings at %,d per second; milliseconds
                                                P50      P95      P99      max
      firing time to run on disk           %s
      firing time to start on disk         %s
      parent's end to child's start, NOOP  %s
      parent's end to child's start, SHELL %s
      store      %s
      machine    %s\
    """
        .formatted(
            it.n(),
            it.ratePerSecond(),
            words(it.created()),
            words(it.started()),
            words(it.noopChild()),
            words(it.shellChild()),
            it.setting().durability(),
            words(it.setting()));
  }

  private static Map<String, Object> object(LatencyFigures it) {
    return fields(
        "bench", "latency",
        "n", it.n(),
        "ratePerSecond", it.ratePerSecond(),
        "firingToRunMs", object(it.created()),
        "firingToStartMs", object(it.started()),
        "parentToChildNoopMs", object(it.noopChild()),
        "parentToChildShellMs", object(it.shellChild()),
        "durability", it.setting().durability(),
        "machine", object(it.setting()));
  }

  private static String words(ListFigures it) {
    String rows =
        it.timings().stream()
            .map(row -> "  %-42s %8.1f %8.1f%n".formatted(row.what(), row.median(), row.worst()))
            .collect(Collectors.joining());
    return """
    %,d jobs and DAGs, pages of %d; milliseconds
                                                 median    worst
    %s\
      store      %s
      machine    %s\
    """
        .formatted(it.jobs(), it.pageSize(), rows, it.setting().durability(), words(it.setting()));
  }

  private static Map<String, Object> object(ListFigures it) {
    return fields(
        "bench", "lists",
        "jobs", it.jobs(),
        "pageSize", it.pageSize(),
        "timings", it.timings().stream().map(BenchVerb::object).toList(),
        "durability", it.setting().durability(),
        "machine", object(it.setting()));
  }

  private static Map<String, Object> object(Timing it) {
    return fields(
        "what", it.what(),
        "calls", it.calls(),
        "medianMs", it.median(),
        "worstMs", it.worst());
  }

  private static String words(Percentiles it) {
    return "%8.1f %8.1f %8.1f %8.1f".formatted(it.p50(), it.p95(), it.p99(), it.max());
  }

  private static Map<String, Object> object(Percentiles it) {
    return fields(
        "count", it.count(), "p50", it.p50(), "p95", it.p95(), "p99", it.p99(), "max", it.max());
  }

  private static String words(Setting it) {
    return "%d cores, Java %s, heap up to %,d MiB".formatted(it.cores(), it.java(), it.heapMiB());
  }

  private static Map<String, Object> object(Setting it) {
    return fields("cores", it.cores(), "java", it.java(), "heapMiB", it.heapMiB());
  }
}
