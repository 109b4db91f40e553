package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;
import static dev.wheelhouse.cli.BenchWords.within;

import dev.wheelhouse.cli.Bench.ListFigures;
import dev.wheelhouse.cli.BenchDesk.Telling;
import java.util.Map;
import java.util.concurrent.Callable;
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

  private final BenchDesk desk;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = {"--n", "-n"},
      defaultValue = "20000",
      description = "How many jobs and DAGs; 20000 if not given.")
  private int n;

  BenchListsVerb(BenchDesk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.measure(
        options, this::measure, Telling.of(BenchListsVerb::words, BenchListsVerb::object));
  }

  private ListFigures measure() {
    within("--n", n, 10, MOST_JOBS);
    return desk.bench().lists(options.store, n);
  }

  private static String words(ListFigures it) {
    return """
    %,d jobs and DAGs, pages of %d; milliseconds
                                                 median    worst
    %s\
      store      %s
      machine    %s\
    """
        .formatted(
            it.jobs(),
            it.pageSize(),
            BenchWords.rows(it.timings()),
            it.setting().durability(),
            BenchWords.of(it.setting()));
  }

  private static Map<String, Object> object(ListFigures it) {
    return fields(
        "bench", "lists",
        "jobs", it.jobs(),
        "pageSize", it.pageSize(),
        "timings", it.timings().stream().map(BenchWords::object).toList(),
        "durability", it.setting().durability(),
        "machine", BenchWords.object(it.setting()));
  }
}
