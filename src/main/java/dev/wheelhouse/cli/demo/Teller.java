package dev.wheelhouse.cli.demo;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.RunEvent;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Tells the story: scenes, and what happens to runs as the store's history has it, each event
/// once.
final class Teller {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private final EngineApi engine;
  private final Caller caller;
  private final PrintWriter out;
  private final ZoneId zone;
  private int scenes;
  private long told;

  Teller(EngineApi engine, Caller caller, PrintWriter out) {
    this.engine = engine;
    this.caller = caller;
    this.out = out;
    this.zone = engine.ask(new Query.Health(), caller).zone();
  }

  void scene(String title) {
    scenes++;
    out.printf("%n%d  %s%n", scenes, title);
    out.flush();
  }

  void line(String text, Object... arguments) {
    out.printf("   " + text + "%n", arguments);
    out.flush();
  }

  /// Passes over what had happened before an instant.
  void skip(List<RunId> runs, Instant until) {
    events(runs)
        .filter(event -> event.at().isBefore(until))
        .forEach(event -> told = Math.max(told, event.sequence()));
  }

  /// Tells what has happened to the runs since.
  void follow(List<RunId> runs) {
    events(runs)
        .filter(event -> event.sequence() > told)
        .sorted(Comparator.comparingLong(RunEvent::sequence))
        .forEach(this::tell);
  }

  private Stream<RunEvent> events(List<RunId> runs) {
    return runs.stream()
        .flatMap(run -> engine.ask(new Query.GetRun(run), caller).history().stream());
  }

  private void tell(RunEvent event) {
    told = event.sequence();
    String words = words(event);
    if (!words.isEmpty()) {
      String name = engine.ask(new Query.GetRun(event.run()), caller).view().name();
      line("%s  %-16s  %s", TIME.format(event.at().atZone(zone)), name, words);
    }
  }

  /// Empty for what the reader need not know.
  private static String words(RunEvent event) {
    String why = event.why().isEmpty() ? "" : ": " + event.why();
    if (event.type().equals(RunEvent.CREATED) || event.type().equals(Move.RELEASE.name())) {
      return "";
    }
    if (event.type().equals(Move.START.name())) {
      return "attempt " + event.attempt() + " begins";
    }
    if (event.type().equals(Move.RETRY.name())) {
      return "attempt " + event.attempt() + " failed" + why + "; another one follows";
    }
    if (event.type().equals(Move.REQUEUE.name())) {
      return "attempt " + event.attempt() + " had not begun" + why;
    }
    return event.to() + why;
  }
}
