package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;
import static dev.wheelhouse.cli.BenchWords.within;

import dev.wheelhouse.cli.Bench.LatencyFigures;
import dev.wheelhouse.cli.BenchDesk.Telling;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `wheelhouse bench latency`.
@Command(
    name = "latency",
    description = {
      "Delay of runs behind their firing time at an even rate,",
      "and from a parent's end to its child's start."
    },
    mixinStandardHelpOptions = true)
final class BenchLatencyVerb implements Callable<Integer> {
  private static final int MOST_RUNS = 1_000_000;
  private static final int HIGHEST_RATE = 10_000;

  private final BenchDesk desk;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = {"--n", "-n"},
      defaultValue = "10000",
      description = "How many firings; 10000 if not given.")
  private int n;

  @Option(
      names = "--rate",
      defaultValue = "1000",
      description = "Firings per second; 1000 if not given.")
  private int rate;

  BenchLatencyVerb(BenchDesk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.measure(
        options, this::measure, Telling.of(BenchLatencyVerb::words, BenchLatencyVerb::object));
  }

  private LatencyFigures measure() {
    within("--n", n, 1, MOST_RUNS);
    within("--rate", rate, 1, HIGHEST_RATE);
    return desk.bench().latency(options.store, n, rate);
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
            BenchWords.of(it.created()),
            BenchWords.of(it.started()),
            BenchWords.of(it.noopChild()),
            BenchWords.of(it.shellChild()),
            it.setting().durability(),
            BenchWords.of(it.setting()));
  }

  private static Map<String, Object> object(LatencyFigures it) {
    return fields(
        "bench", "latency",
        "n", it.n(),
        "ratePerSecond", it.ratePerSecond(),
        "firingToRunMs", BenchWords.object(it.created()),
        "firingToStartMs", BenchWords.object(it.started()),
        "parentToChildNoopMs", BenchWords.object(it.noopChild()),
        "parentToChildShellMs", BenchWords.object(it.shellChild()),
        "durability", it.setting().durability(),
        "machine", BenchWords.object(it.setting()));
  }
}
