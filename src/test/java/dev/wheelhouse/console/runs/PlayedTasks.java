package dev.wheelhouse.console.runs;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptContext.Place;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.time.Timers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Tasks that take their time and end as their script says, without a process: one line per
/// attempt, `<seconds> ok|fail|lost|for-ever [words]`; the last line holds for all further
/// attempts.
final class PlayedTasks implements TaskHandler<Task.Shell> {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.of("Europe/Berlin"));

  private final Timers timers;
  private final Map<Place, Output> outputs = new ConcurrentHashMap<>();
  private final AtomicInteger playing = new AtomicInteger();

  PlayedTasks(Timers timers) {
    this.timers = timers;
  }

  @Override
  public Execution begin(Task.Shell task, AttemptContext context) {
    var lines = task.command().getFirst().split("\n", -1);
    var line = lines[Math.min(context.place().attempt(), lines.length) - 1];
    var parts = Arrays.asList(line.split(" ", 3));
    var output = new Output();
    outputs.put(context.place(), output);
    var seconds = Long.parseLong(parts.getFirst());
    var words = parts.size() > 2 ? parts.get(2) : "";
    var played = new Played(new CompletableFuture<>());
    playing.incrementAndGet();
    played.outcome().whenComplete((_, _) -> playing.decrementAndGet());
    say(output, "I attempt " + context.place().attempt() + " of " + context.name());
    for (var i = 1; i <= 40; i++) {
      var number = i;
      timers.after(
          Duration.ofMillis(seconds * 25 * i),
          () -> say(output, "I batch %04d-%s sent".formatted(number, (char) ('A' + number % 26))));
    }
    if (parts.get(1).equals("lost")) {
      timers.after(Duration.ofSeconds(seconds), () -> lose(played));
    } else if (!parts.get(1).equals("for-ever")) {
      timers.after(
          Duration.ofSeconds(seconds), () -> end(output, played, parts.get(1).equals("ok"), words));
    }
    return played;
  }

  /// Attempts that have begun and not ended.
  int playing() {
    return playing.get();
  }

  private static void lose(Played played) {
    played.outcome().complete(new Outcome(Outcome.Kind.LOST, null, "", "no sign of life"));
  }

  private void end(Output output, Played played, boolean ok, String words) {
    if (!ok) {
      say(output, "W slow response 15 431 ms");
      say(output, "E " + words);
      say(output, "E   at SepaClient.settle:142");
    }
    say(output, ok ? "I done" : "I exit 1");
    played
        .outcome()
        .complete(
            ok
                ? new Outcome(Outcome.Kind.SUCCEEDED, 0, "", "")
                : new Outcome(Outcome.Kind.FAILED, 1, "", words));
  }

  private void say(Output output, String words) {
    output.write(CLOCK.format(timers.instant()) + " " + words + "\n");
  }

  @Override
  public Remains find(Task.Shell task, AttemptContext context) {
    return new Remains.NeverStarted();
  }

  @Override
  public Optional<AttemptLog> log(Place place) {
    return Optional.ofNullable(outputs.get(place));
  }

  private record Played(CompletableFuture<Outcome> outcome) implements Execution {
    @Override
    public void stop(Duration grace) {
      outcome.complete(new Outcome(Outcome.Kind.STOPPED, null, "TERM", "stopped"));
    }
  }

  /// What an attempt has written.
  private static final class Output implements AttemptLog {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    synchronized void write(String text) {
      bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized Range read(long offset, int maxBytes) {
      var all = bytes.toByteArray();
      var from = Math.clamp(offset < 0 ? all.length + offset : offset, 0, all.length);
      var until = Math.min(all.length, from + maxBytes);
      return new Range(Arrays.copyOfRange(all, from, until), from, all.length);
    }
  }
}
