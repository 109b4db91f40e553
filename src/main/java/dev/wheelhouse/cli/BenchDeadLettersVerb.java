package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;
import static dev.wheelhouse.cli.BenchWords.demand;

import dev.wheelhouse.cli.Bench.DeadLetterFigures;
import dev.wheelhouse.cli.Bench.Timing;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `wheelhouse bench deadletters`.
@Command(
    name = "deadletters",
    description = "Groups, lists and replays very many dead letters of NOOP jobs.",
    mixinStandardHelpOptions = true)
final class BenchDeadLettersVerb implements Callable<Integer> {
  private static final int MOST_LETTERS = 1_000_000;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Bench bench;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = {"--n", "-n"},
      defaultValue = "100000",
      description = "How many dead letters; 100000 if not given.")
  private int n;

  BenchDeadLettersVerb(PrintWriter out, PrintWriter err, Bench bench) {
    this.out = out;
    this.err = err;
    this.bench = bench;
  }

  @Override
  public Integer call() {
    var writer = new AnswerWriter(out, err, options.json);
    return writer.answer(
        () -> {
          demand(
              n >= 1 && n <= MOST_LETTERS, "--n " + n + " is out of range; 1 to " + MOST_LETTERS);
          DeadLetterFigures figures = bench.deadLetters(options.store, n);
          writer.print(() -> words(figures), () -> object(figures));
          return figures.faults().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        });
  }

  private static String words(DeadLetterFigures it) {
    String rows =
        it.timings().stream()
            .map(row -> "  %-42s %8.1f %8.1f%n".formatted(row.what(), row.median(), row.worst()))
            .collect(Collectors.joining());
    return """
    %,d dead letters; milliseconds
                                                 median    worst
    %s\
      taken down as an operation in %.2f s
      replayed   %,.0f per second, all in %.1f s
      store      %s
      machine    %s
      %s\
    """
        .formatted(
            it.letters(),
            rows,
            it.takenDown(),
            it.letters() / it.replayed(),
            it.replayed(),
            it.setting().durability(),
            BenchWords.of(it.setting()),
            it.faults().isEmpty()
                ? "checked    each letter was replayed, none is open"
                : "WRONG      " + String.join("; ", it.faults()));
  }

  private static Map<String, Object> object(DeadLetterFigures it) {
    return fields(
        "bench", "deadletters",
        "letters", it.letters(),
        "timings", it.timings().stream().map(BenchDeadLettersVerb::object).toList(),
        "takenDownSeconds", it.takenDown(),
        "replayedSeconds", it.replayed(),
        "faults", it.faults(),
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
