package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;
import static dev.wheelhouse.cli.BenchWords.within;

import dev.wheelhouse.cli.Bench.FireFigures;
import dev.wheelhouse.cli.BenchDesk.Telling;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `wheelhouse bench fire`.
@Command(
    name = "fire",
    description = "Runs per second, from firings to the durable SUCCESS of NOOP jobs.",
    mixinStandardHelpOptions = true)
final class BenchFireVerb implements Callable<Integer> {
  private static final int MOST_RUNS = 1_000_000;

  private final BenchDesk desk;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = {"--n", "-n"},
      defaultValue = "100000",
      description = "How many runs; 100000 if not given.")
  private int n;

  BenchFireVerb(BenchDesk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.measure(
        options,
        this::measure,
        new Telling<>(BenchFireVerb::words, BenchFireVerb::object, FireFigures::faults));
  }

  private FireFigures measure() {
    within("--n", n, 1, MOST_RUNS);
    return desk.bench().fire(options.store, n);
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
            BenchWords.of(it.setting()),
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
        "machine", BenchWords.object(it.setting()));
  }
}
