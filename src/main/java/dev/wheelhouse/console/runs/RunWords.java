package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the window says of a run, in one language.
public final class RunWords {
  private static final String SEPARATOR = " · ";

  private final Texts texts;
  private final Formats formats;

  public RunWords(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  public Texts texts() {
    return texts;
  }

  public Formats formats() {
    return formats;
  }

  String state(RunView view) {
    var run = view.run();
    var stopping = run.status().stopping() && !run.state().terminal();
    return stopping ? texts.get("runs.stopping") : word(run.state());
  }

  public String word(RunState state) {
    return texts.get(StateStyle.of(state).textKey());
  }

  /// Label and logical time, the latter in the zone of the trigger.
  String slot(Run run) {
    var origin = run.origin();
    var time = formats.logicalTime(origin.logicalTime(), origin.zone());
    return origin.label().isEmpty() ? time : origin.label() + "  " + time;
  }

  /// The label, or else the day of the logical time.
  public String businessDate(Run run) {
    var origin = run.origin();
    return origin.label().isEmpty()
        ? formats.logicalTime(origin.logicalTime(), origin.zone())
        : origin.label();
  }

  /// The logical time in the trigger's zone, in the operator's and in UTC.
  public String slotInFull(Run run) {
    var origin = run.origin();
    return texts.get(
        "runs.logical-time",
        new Formats(texts, origin.zone()).timeInFull(origin.logicalTime(), ZoneId.systemDefault()));
  }

  public String timeInFull(@Nullable Instant time) {
    return time == null ? "" : formats.timeInFull(time, ZoneId.systemDefault());
  }

  /// `Manual`, `Schedule`; for a node nothing but what makes it differ from its DAG run.
  String source(Run run) {
    var source = run.origin().source();
    return source == TriggerSource.UPSTREAM ? "" : texts.get(key(source));
  }

  /// `by schedule`, `rerun by mara`; empty for a node that its upstreams let go.
  String cause(Origin origin) {
    return switch (origin.source()) {
      case SCHEDULE, ONCE -> texts.get("cause.schedule");
      case EVENT -> texts.get("cause.event");
      case MANUAL -> texts.get("cause.manual", origin.by());
      case UPSTREAM -> "";
      case BACKFILL -> texts.get("cause.backfill", origin.by());
      case RERUN -> texts.get("cause.rerun", origin.by());
      case COMPENSATION -> texts.get("cause.compensation");
    };
  }

  private static String key(TriggerSource source) {
    return switch (source) {
      case SCHEDULE -> "source.schedule";
      case ONCE -> "source.once";
      case EVENT -> "source.event";
      case MANUAL -> "source.manual";
      case UPSTREAM -> "source.upstream";
      case BACKFILL -> "source.backfill";
      case RERUN -> "source.rerun";
      case COMPENSATION -> "source.compensation";
    };
  }

  /// `03:42:18` today, else with its day.
  public String time(@Nullable Instant time, Instant now) {
    if (time == null) {
      return "";
    }
    var brief = formats.time(time, now);
    return brief.length() == "03:42".length() ? formats.clock(time) : brief;
  }

  /// How long it has been running, or ran, from its first attempt on.
  String took(Status status, Instant now) {
    var from = status.startedAt();
    if (from == null) {
      return "";
    }
    var until = status.endedAt() == null ? now : status.endedAt();
    var took = Duration.between(from, until);
    return Formats.durationCell(took.isNegative() ? Duration.ZERO : took);
  }

  /// What it waits for, or what went wrong last.
  String why(RunView view, Instant now) {
    var status = view.run().status();
    return switch (view.run().state()) {
      case PENDING, QUEUED -> waits(view.waitsFor(), now);
      case RETRY_WAIT -> joined(held(view, now), status.lastError());
      case RUNNING, PAUSED -> joined(stopping(status), waits(view.waitsFor(), now));
      case LOST, NEEDS_CONFIRMATION, FAILED, TIMEOUT, CANCELED -> status.lastError();
      case SUCCESS, SKIPPED -> "";
    };
  }

  /// What holds a retry back, or else when it is due.
  private String held(RunView view, Instant now) {
    var held = waits(view.waitsFor(), now);
    return held.isEmpty() ? nextAttempt(view.run().status(), now) : held;
  }

  private String nextAttempt(Status status, Instant now) {
    var due = status.dueAt();
    return due == null
        ? ""
        : texts.get("runs.next-attempt", Formats.countdown(Duration.between(now, due)));
  }

  private String stopping(Status status) {
    var since = status.stoppingSince();
    return since == null ? "" : texts.get("runs.stopping-since", formats.clock(since));
  }

  public String waits(WaitReason reason, Instant now) {
    return switch (reason) {
      case WaitReason.None _ -> "";
      case WaitReason.Upstream(var nodes) ->
          nodes.isEmpty() ? "" : texts.get("runs.waits-for", names(nodes));
      case WaitReason.Slot(var pool, var busy, var slots, var position) ->
          texts.get("runs.waits-for-slot", pool, busy, slots, position);
      case WaitReason.PoolClosed(var pool) -> texts.get("runs.waits-for-pool", pool);
      case WaitReason.Share(var pool, var lane) ->
          texts.get(
              switch (lane) {
                case LIVE -> "runs.waits-for-share-live";
                case BACKFILL -> "runs.waits-for-share-backfill";
              },
              pool);
      case WaitReason.Turn(var previous) -> texts.get("runs.waits-for-turn", previous);
      case WaitReason.Quota(var running, var limit) ->
          texts.get("runs.waits-for-quota", running, limit);
      case WaitReason.JobLimit(var running, var limit) ->
          texts.get("runs.waits-for-job-limit", running, limit);
      case WaitReason.GroupLimit(var group, var running, var limit) ->
          texts.get("runs.waits-for-group-limit", group, running, limit);
      case WaitReason.RetryBudget(var pool, var share) ->
          texts.get("runs.waits-for-budget", pool, Math.round(share * 100));
      case WaitReason.Circuit(var resource, var until) ->
          texts.get("runs.waits-for-circuit", resource, time(until, now));
      case WaitReason.SameKey(var first) -> texts.get("runs.waits-for-key", first);
      case WaitReason.Until(var at) -> texts.get("runs.waits-until", time(at, now));
      case WaitReason.Event(var name) -> texts.get("runs.waits-for-event", name);
      case WaitReason.Parts(var open, var all) -> texts.get("runs.waits-for-parts", open, all);
      case WaitReason.Other(var name, var at) ->
          texts.get("runs.waits-for-other", name, time(at, now));
      case WaitReason.Approval(var question) -> texts.get("runs.waits-for-approval", question);
      case WaitReason.Held(var holds) ->
          texts.get(
              "runs.waits-for-hold",
              holds.stream()
                  .map(hold -> new HoldWords(formats).brief(hold, now))
                  .collect(Collectors.joining("; ")));
      case WaitReason.Ramp(var until) -> texts.get("runs.waits-for-ramp", time(until, now));
    };
  }

  /// `a, b, c and 4 more`
  public String names(List<String> names) {
    var most = 3;
    var first = names.stream().limit(most).collect(Collectors.joining(", "));
    return names.size() <= most ? first : texts.get("runs.and-more", first, names.size() - most);
  }

  /// What a screen reader says of a row; the state comes first.
  String accessible(RunView view, Instant now) {
    return Stream.of(
            state(view),
            view.name(),
            slot(view.run()),
            took(view.run().status(), now),
            why(view, now))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  static String joined(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    return first + SEPARATOR + second;
  }
}
