package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.ScheduleWords;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the window says of a job, in one language. Used on the window's thread only.
public final class JobWords {
  private static final int MOST_TIMES = 3;
  private static final int MOST_KEPT = 1_000;

  private final Texts texts;
  private final Formats formats;
  private final DefinitionWords definitions;
  private final Map<ZoneId, Formats> zones = new HashMap<>();

  /// Rows that come again as one scrolls are not put into words again.
  private final Map<List<Trigger>, String> schedules = new HashMap<>();

  public JobWords(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
    this.definitions = new DefinitionWords(texts, formats);
  }

  Texts texts() {
    return texts;
  }

  Formats formats() {
    return formats;
  }

  /// The formats of another zone than the engine's.
  Formats in(ZoneId zone) {
    return zones.computeIfAbsent(zone, it -> new Formats(texts, it));
  }

  String kind(Definition definition) {
    return definitions.kind(definition);
  }

  /// When it fires, in words.
  String schedule(JobView view) {
    var triggers = view.saved().definition().triggers();
    if (schedules.size() > MOST_KEPT) {
      schedules.clear();
    }
    return schedules.computeIfAbsent(triggers, it -> schedules().triggers(it));
  }

  String schedule(Trigger trigger) {
    return schedules().trigger(trigger);
  }

  String status(DefinitionStatus status) {
    return texts.get(status == DefinitionStatus.ENABLED ? "jobs.enabled" : "jobs.disabled");
  }

  /// `Enabled`, or `Held` while something keeps an enabled job silent.
  String status(JobView view) {
    var held = !view.holds().isEmpty() && JobContent.enabled(view);
    return held ? texts.get("jobs.held") : status(view.saved().status());
  }

  String group(String name) {
    return name.isEmpty() ? texts.get("jobs.no-group") : name;
  }

  /// The next firing, in the zone of the trigger that makes it.
  String next(JobView view, Instant now) {
    var at = view.nextFireAt();
    return at == null ? "" : in(zone(view, at)).time(at, now);
  }

  /// The same in the trigger's zone, in the operator's and in UTC.
  String nextInFull(JobView view) {
    var at = view.nextFireAt();
    return at == null ? "" : in(zone(view, at)).timeInFull(at, ZoneId.systemDefault());
  }

  /// The zone of the trigger that fires at an instant.
  ZoneId zone(JobView view, Instant at) {
    var triggers = view.saved().definition().triggers();
    return triggers.stream()
        .filter(trigger -> triggers.size() == 1 || fires(trigger, at))
        .findFirst()
        .map(Trigger::zone)
        .orElse(formats.zone());
  }

  private static boolean fires(Trigger trigger, Instant at) {
    return switch (trigger) {
      case Trigger.Cron(_, var expression, var zone, _) ->
          CronExpression.parse(expression)
              .next(at.minusNanos(1), zone)
              .filter(at::equals)
              .isPresent();
      case Trigger.Once once -> once.at().equals(at);
      case Trigger.OnEvent _ -> false;
    };
  }

  String time(@Nullable Instant time, Instant now) {
    return time == null ? "" : formats.time(time, now);
  }

  String timeInFull(@Nullable Instant time) {
    return time == null ? "" : formats.timeInFull(time, ZoneId.systemDefault());
  }

  /// When a run began, or was made while it has not.
  static Instant began(RunView run) {
    var status = run.run().status();
    return status.startedAt() == null ? status.createdAt() : status.startedAt();
  }

  /// How long it has been running, or ran, from its first attempt on.
  static String took(Status status, Instant now) {
    var from = status.startedAt();
    if (from == null) {
      return "";
    }
    var until = status.endedAt() == null ? now : status.endedAt();
    var took = Duration.between(from, until);
    return Formats.durationCell(took.isNegative() ? Duration.ZERO : took);
  }

  String word(RunState state) {
    return texts.get(StateStyle.of(state).textKey());
  }

  /// `billing.daily, billing.weekly and 4 more`
  String names(List<String> names) {
    var first = names.stream().limit(MOST_TIMES).collect(Collectors.joining(", "));
    return names.size() <= MOST_TIMES
        ? first
        : texts.get("runs.and-more", first, names.size() - MOST_TIMES);
  }

  /// The firings that would come or no longer come, such as `02:00, 03:00, 04:00 …`; empty for
  /// none.
  String firings(Preview preview, Instant now) {
    var times =
        preview.impacts().stream()
            .filter(Preview.Impact.Fires.class::isInstance)
            .map(Preview.Impact.Fires.class::cast)
            .map(fires -> in(fires.zone()).time(fires.at(), now))
            .toList();
    var first = times.stream().limit(MOST_TIMES).collect(Collectors.joining(", "));
    return times.size() > MOST_TIMES ? first + " …" : first;
  }

  /// What disabling or deleting takes away.
  String fewerFirings(Preview preview, Instant now) {
    var times = firings(preview, now);
    return times.isEmpty() ? texts.get("jobs.no-firings") : texts.get("jobs.fires-not", times);
  }

  /// What enabling brings.
  String moreFirings(Preview preview, Instant now) {
    var times = firings(preview, now);
    return times.isEmpty() ? texts.get("jobs.no-firings") : texts.get("jobs.fires-at", times);
  }

  /// What a screen reader says of a row.
  String accessible(JobView view, Instant now) {
    var saved = view.saved();
    var last = view.lastRun();
    return Stream.of(
            kind(saved.definition()),
            view.name(),
            status(view),
            schedule(view),
            last == null ? "" : word(last.run().state()) + " " + time(began(last), now),
            view.deadLetters() == 0 ? "" : texts.count("jobs.dead-letters", view.deadLetters()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private ScheduleWords schedules() {
    return new ScheduleWords(texts, formats);
  }
}
