package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobDetail;
import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.DstNote;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.util.List;

/// A trigger with what lies ahead of it.
///
/// @param next firings, none while the job is disabled
/// @param clockChanges those of the next two years that touch its firings
record JobSchedule(Trigger trigger, List<Instant> next, List<DstNote> clockChanges) {
  private static final int DAYS = 730;
  private static final int MOST = 4;

  JobSchedule {
    next = List.copyOf(next);
    clockChanges = List.copyOf(clockChanges);
  }

  static JobSchedule of(JobDetail.Outlook outlook, Instant now) {
    var notes =
        switch (outlook.trigger()) {
          case Trigger.Cron(_, var expression, var zone, _) ->
              CronExpression.parse(expression).dstNotes(now, DAYS, zone);
          case Trigger.Once _, Trigger.OnEvent _ -> List.<DstNote>of();
        };
    return new JobSchedule(outlook.trigger(), outlook.next(), notes.stream().limit(MOST).toList());
  }

  /// The change of the clock that makes or moves a firing; it falls on the same day.
  boolean touched(Instant firing) {
    var day = firing.atZone(trigger.zone()).toLocalDate();
    return clockChanges.stream()
        .anyMatch(note -> note.at().atZone(trigger.zone()).toLocalDate().equals(day));
  }
}
