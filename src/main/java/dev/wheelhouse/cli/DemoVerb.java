package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.cli.demo.BillingStory;
import dev.wheelhouse.cli.demo.Check;
import dev.wheelhouse.sample.Pace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `wheelhouse demo`: the billing story on a real engine, a real store and real processes.
@Command(
    name = "demo",
    description = {
      "Plays the billing story in the terminal, on a real engine with real processes: the chain"
          + " runs, settle fails for good, the cause is mended, settle and issue_bill run again,"
          + " pull_payments has run once.",
      "Exit code 0 only if all that stands in the store. On a store where the story was cut off,"
          + " it goes on where the store stands."
    },
    mixinStandardHelpOptions = true)
final class DemoVerb implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Supplies supplies;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store's folder; a fresh one, which is kept, if not given.")
  private @Nullable Path store;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  @Option(names = "--faster", hidden = true, defaultValue = "1")
  private double faster;

  DemoVerb(PrintWriter out, PrintWriter err, Supplies supplies) {
    this.out = out;
    this.err = err;
    this.supplies = supplies;
  }

  @Override
  public Integer call() {
    var writer = new AnswerWriter(out, err, json);
    return writer.answer(() -> play(writer));
  }

  private int play(AnswerWriter writer) {
    Path folder = folder();
    PrintWriter narration = json ? silence() : out;
    narration.println("The billing story, on a real engine, a real store and real processes.");
    narration.println("   store     " + folder);
    narration.flush();
    Instant since = supplies.timers().instant();
    try (EngineApi engine = supplies.engines().start(folder)) {
      var story =
          new BillingStory(engine, Caller.local("demo"), supplies.timers(), narration, since);
      var ending =
          story.play(folder.resolve("sample").resolve("billing"), Pace.USUAL.faster(faster));
      writer.print(() -> words(ending), () -> object(folder, ending));
      return ending.good() ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private static String words(BillingStory.Ending ending) {
    StringBuilder text = new StringBuilder("\nWhat the store and the evidence say\n");
    for (Check check : ending.checks()) {
      text.append(
          "   %s %s (%s)%n".formatted(check.holds() ? "✓" : "✗", check.claim(), check.seen()));
    }
    text.append("   evidence  ").append(ending.evidence()).append("\n\n");
    if (!ending.unfinished().isEmpty()) {
      text.append("The story could not be told to its end: ").append(ending.unfinished());
    } else {
      text.append(ending.good() ? "All of it was seen." : "Not all of it was seen.");
    }
    return text.toString();
  }

  private static Map<String, Object> object(Path folder, BillingStory.Ending ending) {
    return fields(
        "ok", ending.good(),
        "store", folder.toString(),
        "evidence", ending.evidence().toString(),
        "dagRun", ending.dagRun().value(),
        "continued", ending.continued(),
        "unfinished", ending.unfinished(),
        "checks",
            ending.checks().stream()
                .map(it -> fields("claim", it.claim(), "holds", it.holds(), "seen", it.seen()))
                .toList());
  }

  private Path folder() {
    if (store != null) {
      return store.toAbsolutePath().normalize();
    }
    try {
      return Files.createTempDirectory("wheelhouse-demo-");
    } catch (IOException e) {
      throw new UncheckedIOException("making a temporary folder for the demo's store", e);
    }
  }

  private static PrintWriter silence() {
    return new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
