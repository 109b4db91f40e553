package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Evidence.Fact;
import dev.wheelhouse.api.Evidence.Weight;
import dev.wheelhouse.console.text.Texts;
import java.time.Instant;

/// A piece of evidence in a line.
final class FactWords {
  private final QueueWords words;
  private final Texts texts;

  FactWords(QueueWords words) {
    this.words = words;
    this.texts = words.texts();
  }

  String of(Fact fact, Instant now) {
    return switch (fact) {
      case Fact.Heartbeat(var at, var every, _) ->
          at == null
              ? texts.get("fact.no-heartbeat")
              : texts.get(
                  "fact.heartbeat", words.runs().time(at, now), words.formats().duration(every));
      case Fact.Processes(var alive, var pid, _) ->
          alive ? texts.get("fact.alive", Long.toString(pid)) : texts.get("fact.no-processes");
      case Fact.Exit(var code, var signal, _) ->
          signal.isEmpty()
              ? texts.get("fact.exit", Integer.toString(code))
              : texts.get("fact.signal", signal);
      case Fact.ResultFile(var there, _) -> texts.get(there ? "fact.result" : "fact.no-result");
      case Fact.Attempts(var made, var most, _) -> texts.get("fact.attempts", made, most);
      case Fact.Circuit(var resource, _) -> texts.get("fact.circuit", resource);
      case Fact.Repeatable(var idempotent, _) ->
          texts.get(idempotent ? "fact.repeatable" : "fact.not-repeatable");
      case Fact.Alike(var runs, _) -> texts.count("fact.alike", runs);
    };
  }

  static String icon(Weight weight) {
    return switch (weight) {
      case GOOD -> "mdi2c-check-circle-outline";
      case NEUTRAL -> "mdi2c-circle-outline";
      case BAD -> "mdi2a-alert-circle-outline";
    };
  }

  static String styleClass(Weight weight) {
    return switch (weight) {
      case GOOD -> "success-icon";
      case NEUTRAL -> "muted-icon";
      case BAD -> "danger-icon";
    };
  }
}
