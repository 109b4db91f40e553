package dev.wheelhouse.engine.rule;

import dev.wheelhouse.http.wire.RuleJson;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.control.Rule.Condition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.RuleRow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A rule while it is watched, with what has ended under its place. Whoever uses it holds the
/// board's lock; only its row is changed by others.
final class Watched {
  final Rule rule;
  volatile RuleRow row;
  private final EndedRuns ended;
  private final Set<RunId> known = new HashSet<>();
  private boolean filled;

  Watched(RuleRow row) {
    this.row = row;
    rule = RuleJson.read(row.body());
    ended = EndedRuns.of(rule.condition());
  }

  EndedRuns ended() {
    return ended;
  }

  /// It goes by runs that ended.
  boolean counts() {
    return rule.condition() instanceof Condition.FailuresInARow
        || rule.condition() instanceof Condition.ErrorRate;
  }

  /// Takes in what ended before it was watched, once.
  void fill(PastEnds past, Instant now) {
    if (!filled && counts()) {
      Instant since = since(now);
      List<Run> runs = past.since(rule.place(), row.tenant(), since);
      runs.forEach(run -> add(run, since));
      runs.forEach(run -> known.add(run.id()));
    }
    filled = true;
  }

  /// What has just ended; what it was filled with is told once more at most.
  void add(List<Run> runs, Under under) {
    if (filled && counts()) {
      Instant from = countsFrom();
      runs.stream()
          .filter(run -> !known.contains(run.id()))
          .filter(run -> under.counts(rule.place(), row.tenant(), run))
          .forEach(run -> add(run, from));
      known.clear();
    }
  }

  private void add(Run run, Instant from) {
    Instant at = run.status().endedAt();
    if (at != null && at.isAfter(from)) {
      if (run.state().failure()) {
        ended.add(at, true);
      } else if (run.state() == RunState.SUCCESS) {
        ended.add(at, false);
      }
    }
  }

  private Instant since(Instant now) {
    Duration over =
        rule.condition() instanceof Condition.ErrorRate rate ? rate.over() : Duration.ofDays(365);
    Instant earliest = now.minus(over);
    return countsFrom().isAfter(earliest) ? countsFrom() : earliest;
  }

  private Instant countsFrom() {
    Instant from = row.state().countsFrom();
    return from == null ? Instant.EPOCH : from;
  }
}
