package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;
import static dev.wheelhouse.cli.BenchWords.within;

import dev.wheelhouse.cli.Bench.DeadLetterFigures;
import dev.wheelhouse.cli.BenchDesk.Telling;
import java.util.Map;
import java.util.concurrent.Callable;
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

  private final BenchDesk desk;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = {"--n", "-n"},
      defaultValue = "100000",
      description = "How many dead letters; 100000 if not given.")
  private int n;

  BenchDeadLettersVerb(BenchDesk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.measure(
        options,
        this::measure,
        new Telling<>(
            BenchDeadLettersVerb::words, BenchDeadLettersVerb::object, DeadLetterFigures::faults));
  }

  private DeadLetterFigures measure() {
    within("--n", n, 1, MOST_LETTERS);
    return desk.bench().deadLetters(options.store, n);
  }

  private static String words(DeadLetterFigures it) {
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
            BenchWords.rows(it.timings()),
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
        "timings", it.timings().stream().map(BenchWords::object).toList(),
        "takenDownSeconds", it.takenDown(),
        "replayedSeconds", it.replayed(),
        "faults", it.faults(),
        "durability", it.setting().durability(),
        "machine", BenchWords.object(it.setting()));
  }
}
