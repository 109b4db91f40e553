package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;
import static dev.wheelhouse.cli.BenchWords.demand;
import static dev.wheelhouse.cli.BenchWords.within;

import dev.wheelhouse.cli.Bench.DefinitionFigures;
import dev.wheelhouse.cli.BenchDesk.Telling;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `wheelhouse bench definitions`.
@Command(
    name = "definitions",
    description = {
      "Seconds to an engine that is ready over very many jobs, its heap, and how it fires.",
      "A store that it has filled before is used again: filled once, it can be measured in a process"
          + " of its own."
    },
    mixinStandardHelpOptions = true)
final class BenchDefinitionsVerb implements Callable<Integer> {
  private static final int MOST_JOBS = 5_000_000;

  private final BenchDesk desk;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = {"--n", "-n"},
      defaultValue = "3000000",
      description = "How many jobs; 3000000 if not given.")
  private int n;

  @Option(
      names = "--seconds",
      defaultValue = "30",
      description = "How many seconds it is watched; 30 if not given.")
  private int seconds;

  BenchDefinitionsVerb(BenchDesk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.measure(
        options,
        this::measure,
        Telling.of(BenchDefinitionsVerb::words, BenchDefinitionsVerb::object));
  }

  private DefinitionFigures measure() {
    within("--n", n, 1, MOST_JOBS);
    demand(seconds >= 0, "--seconds " + seconds + " is negative; give 0 or more");
    return desk.bench().definitions(options.store, n, Duration.ofSeconds(seconds));
  }

  private static String words(DefinitionFigures it) {
    return """
    ready after %.2f s over %,d definitions, of which %.2f s to open the store
      heap       %,d MiB when ready, %,d MiB at the end, %,d MiB at most with garbage
      firings    %,d, milliseconds to the run on disk (P50, P95, P99, max): %s
      missed     %,d
      filling    %s
      store      %,d MiB, %s
      machine    %s\
    """
        .formatted(
            it.ready(),
            it.definitions(),
            it.open(),
            it.heap().ready(),
            it.heap().end(),
            it.heap().peak(),
            it.created().count(),
            BenchWords.of(it.created()),
            it.missed(),
            it.filling() == 0 ? "was there" : "%.0f s".formatted(it.filling()),
            it.storeMiB(),
            it.setting().durability(),
            BenchWords.of(it.setting()));
  }

  private static Map<String, Object> object(DefinitionFigures it) {
    return fields(
        "bench", "definitions",
        "definitions", it.definitions(),
        "readySeconds", it.ready(),
        "openSeconds", it.open(),
        "heapMiB",
            fields("ready", it.heap().ready(), "end", it.heap().end(), "peak", it.heap().peak()),
        "firingToRunMs", BenchWords.object(it.created()),
        "missed", it.missed(),
        "fillingSeconds", it.filling(),
        "storeMiB", it.storeMiB(),
        "durability", it.setting().durability(),
        "machine", BenchWords.object(it.setting()));
  }
}
