package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;
import static dev.wheelhouse.cli.BenchWords.demand;

import dev.wheelhouse.cli.Bench.ListFigures;
import dev.wheelhouse.cli.Bench.Timing;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `wheelhouse bench lists`.
@Command(
    name = "lists",
    description = {
      "Lists, filters, sorts and counts jobs and DAGs that have runs behind them.",
      "A store that it has filled before is used again."
    },
    mixinStandardHelpOptions = true)
final class BenchListsVerb implements Callable<Integer> {
  private static final int MOST_JOBS = 1_000_000;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Bench bench;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = {"--n", "-n"},
      defaultValue = "20000",
      description = "How many jobs and DAGs; 20000 if not given.")
  private int n;

  BenchListsVerb(PrintWriter out, PrintWriter err, Bench bench) {
    this.out = out;
    this.err = err;
    this.bench = bench;
  }

  @Override
  public Integer call() {
    var writer = new AnswerWriter(out, err, options.json);
    return writer.answer(
        () -> {
          demand(n >= 10 && n <= MOST_JOBS, "--n " + n + " is out of range; 10 to " + MOST_JOBS);
          ListFigures figures = bench.lists(options.store, n);
          writer.print(() -> words(figures), () -> object(figures));
          return ExitCode.OK;
        });
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
        .formatted(
            it.jobs(), it.pageSize(), rows, it.setting().durability(), BenchWords.of(it.setting()));
  }

  private static Map<String, Object> object(ListFigures it) {
    return fields(
        "bench", "lists",
        "jobs", it.jobs(),
        "pageSize", it.pageSize(),
        "timings", it.timings().stream().map(BenchListsVerb::object).toList(),
        "durability", it.setting().durability(),
        "machine", BenchWords.object(it.setting()));
  }

  private static Map<String, Object> object(Timing it) {
    return fields(
        "what", it.what(),
        "calls", it.calls(),
        "medianMs", it.median(),
        "worstMs", it.worst());
  }
}
