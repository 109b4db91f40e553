package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What the drawer says of attempts and of the rows of a run's history: kinds in the operator's
/// language, particulars in the words of the engine.
final class EventWords {
  private static final String ENGINE = "engine";

  /// Moves that only the engine makes, each for one reason.
  private static final Map<String, String> MACHINE =
      Map.of(
          Move.FIND.name(), "event.found",
          Move.REQUEUE.name(), "event.requeued",
          Move.DOUBT.name(), "event.doubted");

  private final Texts texts;
  private final RunWords words;

  EventWords(RunWords words) {
    this.texts = words.texts();
    this.words = words;
  }

  /// `3 of 3 used, waited 13 m 18 s`
  String summary(List<Tried> attempts, int most) {
    var waited = attempts.stream().map(Tried::waited).reduce(Duration.ZERO, Duration::plus);
    return texts.get("attempts.summary", attempts.size(), most, words.formats().duration(waited));
  }

  /// How an attempt ended, in one line.
  String result(Attempt attempt) {
    var outcome = attempt.outcome();
    if (outcome == null) {
      return texts.get("outcome.running");
    }
    var bare = outcome.message().isEmpty() || outcome.message().equals(plain(outcome));
    if (bare && outcome.exitCode() != null) {
      return texts.get("outcome.exit-code", outcome.exitCode().toString());
    }
    return bare ? kind(outcome.kind()) : RunWords.joined(signal(outcome), outcome.message());
  }

  private static String plain(Outcome outcome) {
    return "exit code " + outcome.exitCode();
  }

  private String signal(Outcome outcome) {
    return outcome.signal().isEmpty() ? "" : texts.get("outcome.signal", outcome.signal());
  }

  private String kind(Outcome.Kind kind) {
    return switch (kind) {
      case SUCCEEDED -> texts.get("outcome.succeeded");
      case SKIPPED -> texts.get("outcome.skipped");
      case FAILED, FAILED_FOR_GOOD, PART_FAILED -> texts.get("outcome.failed");
      case TIMED_OUT -> texts.get("outcome.timed-out");
      case STOPPED -> texts.get("outcome.stopped");
      case PAUSED -> texts.get("outcome.paused");
      case LOST -> texts.get("outcome.lost");
    };
  }

  /// The coloured word of an event: the state it led to, or what a note says.
  String word(RunEvent event) {
    return switch (event.type()) {
      case RunEvent.STOP_REQUESTED -> texts.get("event.stop-requested");
      case RunEvent.PRIORITY_CHANGED -> texts.get("event.priority-changed");
      case RunEvent.RETRY_NOW -> texts.get("event.retry-now");
      case RunEvent.PAUSE_REQUESTED -> texts.get("event.pause-requested");
      case RunEvent.SOURCE_ADDED -> texts.get("event.source-added");
      case RunEvent.DISCARDED -> texts.get("event.discarded");
      case RunEvent.COMPENSATING -> texts.get("event.compensating");
      case RunEvent.COMPENSATED -> texts.get("event.compensated");
      case RunEvent.COMPENSATION_FAILED -> texts.get("event.compensation-failed");
      default -> words.word(event.to());
    };
  }

  /// Why, and who if it was a person.
  String detail(RunEvent event) {
    var who = event.who().equals(ENGINE) ? "" : texts.get("event.by", event.who());
    return RunWords.joined(what(event), who);
  }

  private String what(RunEvent event) {
    var why = event.why();
    if (event.type().equals(RunEvent.CREATED)) {
      return RunWords.joined(texts.get("event.created"), why);
    }
    if (event.type().equals(Move.START.name())) {
      return texts.get("event.started", event.attempt(), why);
    }
    if (event.type().equals(Move.RETRY.name())) {
      return texts.get("event.retry", event.attempt(), why);
    }
    if (event.type().equals(Move.REOPEN.name())) {
      return RunWords.joined(texts.get("event.reopened"), why);
    }
    if (event.type().equals(Move.RELEASE.name())) {
      return released(event);
    }
    var known = MACHINE.get(event.type());
    return known == null ? why : texts.get(known);
  }

  private String released(RunEvent event) {
    if (event.from() == RunState.RETRY_WAIT) {
      return texts.get("event.delay-over");
    }
    return event.why().isEmpty() ? texts.get("event.released") : event.why();
  }
}
