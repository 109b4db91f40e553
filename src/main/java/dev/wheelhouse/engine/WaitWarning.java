package dev.wheelhouse.engine;

import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.LogicalSpan;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Warns of a wait for another job or DAG that can never end: none of the times at which the one
/// that waits fires in the next 400 days has a run of the other (D4). What is started by hand, by
/// an event or as a sub-DAG has no times that could be compared.
///
/// @param known the definition that bears a name
/// @param schedules of a trigger
record WaitWarning(
    Function<String, Optional<Definition>> known, Function<Trigger, Schedule> schedules) {
  private static final Duration AHEAD = Duration.ofDays(400);
  private static final int MOST_TIMES = 2_000;

  List<Impact> of(Definition definition, Instant now) {
    List<Impact> warnings = new ArrayList<>();
    switch (definition) {
      case JobDefinition job ->
          other(job).flatMap(it -> ofWait(it, "", definition, now)).ifPresent(warnings::add);
      case DagDefinition dag ->
          dag.nodes()
              .forEach(
                  node ->
                      jobOf(node)
                          .flatMap(WaitWarning::other)
                          .flatMap(it -> ofWait(it, node.key(), definition, now))
                          .ifPresent(warnings::add));
    }
    return warnings;
  }

  private Optional<JobDefinition> jobOf(Node node) {
    return Optional.ofNullable(node.own())
        .or(
            () ->
                known
                    .apply(node.job())
                    .filter(JobDefinition.class::isInstance)
                    .map(JobDefinition.class::cast));
  }

  private static Optional<Task.WaitFor.Other> other(JobDefinition job) {
    return job.task() instanceof Task.Wait(Task.WaitFor.Other other)
        ? Optional.of(other)
        : Optional.empty();
  }

  private Optional<Impact> ofWait(
      Task.WaitFor.Other other, String node, Definition waiting, Instant now) {
    Optional<Definition> named = known.apply(other.name());
    if (named.isEmpty() || named.get().triggers().isEmpty()) {
      return Optional.of(new Impact.WaitsForNothing(node, other.name(), named.isPresent()));
    }
    boolean timed = named.get().triggers().stream().allMatch(WaitWarning::timed);
    List<Trigger> own = waiting.triggers().stream().filter(WaitWarning::timed).toList();
    boolean never =
        timed
            && !own.isEmpty()
            && own.size() == waiting.triggers().size()
            && own.stream().noneMatch(it -> meets(it, other.match(), named.get(), now));
    return never ? Optional.of(new Impact.WaitNeverMatches(node, other.name())) : Optional.empty();
  }

  private static boolean timed(Trigger trigger) {
    return !(trigger instanceof Trigger.OnEvent);
  }

  private boolean meets(Trigger own, Task.Match match, Definition other, Instant now) {
    return schedules
        .apply(own)
        .slots(now, now.plus(AHEAD))
        .limit(MOST_TIMES)
        .anyMatch(slot -> fires(other, match, slot, own));
  }

  private boolean fires(Definition other, Task.Match match, Instant slot, Trigger own) {
    try {
      LogicalSpan span = LogicalSpan.of(match, slot, own.zone());
      return other.triggers().stream()
          .map(schedules)
          .anyMatch(
              it ->
                  it.next(span.from().minusNanos(1))
                      .filter(next -> next.isBefore(span.until()))
                      .isPresent());
    } catch (TemplateException outOfTheCalendar) {
      return false;
    }
  }
}
