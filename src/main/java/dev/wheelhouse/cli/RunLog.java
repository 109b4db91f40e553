package dev.wheelhouse.cli;

import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse run log`: what an attempt has written.
@Command(
    name = "log",
    description = "Prints the log of an attempt, bytes that are no UTF-8 replaced.",
    mixinStandardHelpOptions = true)
final class RunLog implements Callable<Integer> {
  private static final long MOST_IN_JSON = 1L << 20;

  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id.")
  private RunId run = new RunId(1);

  @Option(
      names = "--attempt",
      paramLabel = "N",
      description = "Which attempt; the last if not given.")
  private int attempt;

  @Option(
      names = "--tail",
      paramLabel = "BYTES",
      description = "Only the last so many bytes; with --json the last MiB if not given.")
  private long tail;

  RunLog(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(options, this::log);
  }

  private void log(StoreSession session) {
    int last = session.ask(new Query.GetRun(run)).view().run().status().attempts();
    if (attempt < 0 || attempt > last || tail < 0) {
      throw new BadInput(
          "usage",
          "run %s has %d attempts; --attempt is one of them, --tail is 1 or more"
              .formatted(run, last));
    }
    int wanted = attempt == 0 ? last : attempt;
    long most = options.json() && tail == 0 ? MOST_IN_JSON : tail;
    var bytes = new LogBytes(session, run, wanted, most);
    if (options.json()) {
      json(session, bytes, run, wanted);
    } else {
      copy(bytes, store.out());
    }
  }

  private static void json(StoreSession session, LogBytes bytes, RunId run, int attempt) {
    var text = new StringWriter();
    copy(bytes, text);
    LogChunk last = bytes.last();
    session.done(
        "",
        "runId",
        run.value(),
        "attempt",
        attempt,
        "size",
        last.size(),
        "ended",
        last.ended(),
        "text",
        text.toString());
  }

  private static void copy(LogBytes bytes, Writer to) {
    try {
      new InputStreamReader(bytes, StandardCharsets.UTF_8).transferTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException("printing a log", e);
    }
  }
}
