package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Evidence.Fact;
import dev.wheelhouse.console.text.Texts;
import java.time.Duration;
import java.time.Instant;

/// What the verdict card says of the evidence and of what it comes to.
final class VerdictWords {
  private final RunWords words;
  private final Texts texts;

  VerdictWords(RunWords words) {
    this.words = words;
    this.texts = words.texts();
  }

  String conclusion(Evidence evidence, String name) {
    return texts.get(
        switch (evidence.conclusion()) {
          case FAILED_EACH_TIME -> "verdict.failed-each-time";
          case FAILED_ONCE -> "verdict.failed-once";
          case TIMED_OUT -> "verdict.timed-out";
          case NEVER_STARTED -> "verdict.never-started";
          case UNKNOWN_OUTCOME -> "verdict.unknown-outcome";
          case PROBABLY_NEVER_RAN -> "verdict.probably-never-ran";
          case PROBABLY_FINISHED -> "verdict.probably-finished";
          case MARKED -> "verdict.marked";
          case NONE -> "verdict.none";
        },
        name);
  }

  String fact(Fact fact, Instant now) {
    return switch (fact) {
      case Fact.Heartbeat(var at, _, _) ->
          at == null
              ? texts.get("verdict.no-heartbeat")
              : texts.get("verdict.heartbeat", words.formats().duration(since(at, now)));
      case Fact.Processes(var alive, var pid, _) -> process(alive, pid);
      case Fact.Exit(var code, var signal, _) ->
          signal.isEmpty()
              ? texts.get("verdict.exit", Integer.toString(code))
              : texts.get("verdict.signal", signal);
      case Fact.ResultFile(var there, _) ->
          texts.get(there ? "verdict.result" : "verdict.no-result");
      case Fact.Attempts(var made, var most, _) -> texts.get("verdict.attempts", made, most);
      case Fact.Circuit(var resource, _) -> texts.get("verdict.circuit", resource);
      case Fact.Repeatable(var idempotent, _) ->
          texts.get(idempotent ? "verdict.repeatable" : "verdict.not-repeatable");
      case Fact.Alike(var runs, _) -> texts.count("verdict.alike", runs);
    };
  }

  private String process(boolean alive, long pid) {
    if (!alive) {
      return texts.get("verdict.process-gone");
    }
    return pid == 0
        ? texts.get("verdict.process-alive")
        : texts.get("verdict.process-pid", Long.toString(pid));
  }

  private static Duration since(Instant at, Instant now) {
    var passed = Duration.between(at, now);
    return passed.isNegative() ? Duration.ZERO : passed;
  }

  static String icon(Fact fact) {
    return switch (fact) {
      case Fact.Heartbeat _ -> "mdi2h-heart-pulse";
      case Fact.Processes _ -> "mdi2p-pulse";
      case Fact.Exit _ -> "mdi2c-console";
      case Fact.ResultFile _ -> "mdi2n-note-text-outline";
      case Fact.Attempts _ -> "mdi2r-restart";
      case Fact.Circuit _ -> "mdi2l-lan-disconnect";
      case Fact.Repeatable(var idempotent, _) ->
          idempotent ? "mdi2s-shield-check-outline" : "mdi2s-shield-alert-outline";
      case Fact.Alike _ -> "mdi2g-group";
    };
  }

  /// What a fact speaks for, for those who can't see its colour.
  String weight(Evidence.Weight weight) {
    return switch (weight) {
      case GOOD -> texts.get("verdict.good");
      case NEUTRAL -> "";
      case BAD -> texts.get("verdict.bad");
    };
  }
}
