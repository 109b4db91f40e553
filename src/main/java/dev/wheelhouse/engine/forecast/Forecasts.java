package dev.wheelhouse.engine.forecast;

import dev.wheelhouse.api.Forecast;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.engine.trigger.Silence;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Says what will fire, from the triggers as they are armed now.
public final class Forecasts {
  private static final int MOST_TRIGGERS = 10_000;
  private static final int MOST_FIRINGS = 200_000;

  private final Store store;
  private final Schedules schedules;
  private final Timers timers;
  private final TriggerService.Config config;
  private final Silence silence;

  /// @param silence triggers that won't fire
  public Forecasts(
      Store store,
      Schedules schedules,
      Timers timers,
      TriggerService.Config config,
      Silence silence) {
    this.silence = silence;
    this.store = store;
    this.schedules = schedules;
    this.timers = timers;
    this.config = config;
  }

  public Forecast ahead(TenantId tenant, int minutes) {
    Instant now = timers.instant();
    var question = new FiringsAhead.Question(now, minutes, config.late(), MOST_FIRINGS);
    List<ArmedTrigger> armed = store.triggers().dueBefore(question.end(), MOST_TRIGGERS);
    FiringsAhead ahead =
        FiringsAhead.of(
            armed.stream()
                .filter(trigger -> trigger.tenant().equals(tenant) && !silence.keeps(trigger))
                .toList(),
            schedules::of,
            question);
    boolean complete = ahead.complete() && armed.size() < MOST_TRIGGERS;
    Map<JobId, String> names = names(ahead);
    return new Forecast(
        now, ahead.minutes().stream().map(minute -> named(minute, names)).toList(), complete);
  }

  private Map<JobId, String> names(FiringsAhead ahead) {
    Set<JobId> jobs =
        ahead.minutes().stream()
            .flatMap(minute -> minute.jobs().stream())
            .collect(Collectors.toSet());
    return store.definitions().names(jobs);
  }

  private static Forecast.Minute named(FiringsAhead.Minute minute, Map<JobId, String> names) {
    return new Forecast.Minute(
        minute.start(),
        minute.firings(),
        minute.jobs().stream().map(job -> names.getOrDefault(job, job.toString())).toList());
  }
}
