package dev.wheelhouse.engine.rule;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.control.Rule.Condition;
import dev.wheelhouse.model.definition.Naming;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What is wrong with a rule, with the field that says it.
///
/// @param exists whether there is something to hold in a place
record RuleCheck(Predicate<HoldPlace> exists) {
  private static final int MOST_IN_A_ROW = 1_000;
  private static final int MOST_RUNS = 1_000_000;
  private static final Duration LONGEST_OVER = Duration.ofDays(1);
  private static final Duration LONGEST_REST = Duration.ofDays(30);

  Optional<Fault> of(Rule rule) {
    return name(rule.name())
        .or(() -> place(rule.place()))
        .or(() -> condition(rule.condition()))
        .or(
            () ->
                unless(
                    !rule.rest().isNegative() && rule.rest().compareTo(LONGEST_REST) <= 0,
                    "rest",
                    "The rest is %s. Give 0 s to 30 days.".formatted(rule.rest())));
  }

  private static Optional<Fault> name(String name) {
    boolean fits =
        !name.isBlank()
            && name.equals(name.strip())
            && name.length() <= Naming.MAX_NAME
            && name.chars().noneMatch(Character::isISOControl);
    return unless(
        fits,
        "name",
        "A rule needs a name of 1 to %d characters, without blanks around it."
            .formatted(Naming.MAX_NAME));
  }

  private Optional<Fault> place(HoldPlace place) {
    if (place.level() == HoldPlace.Level.RUN) {
      return Optional.of(
          Fault.field("place", "A rule can't watch one run. Name a job, DAG, group or pool."));
    }
    return unless(
        exists.test(place),
        "place",
        "There is no %s %s. Correct its name, or make it first."
            .formatted(place.level().name().toLowerCase(Locale.ROOT), place.name()));
  }

  private static Optional<Fault> condition(Condition condition) {
    return switch (condition) {
      case Condition.FailuresInARow(var count) ->
          within(count, MOST_IN_A_ROW, "condition.count", "failures in a row");
      case Condition.ErrorRate rate -> rate(rate);
      case Condition.Hours(var from, var to, _) ->
          unless(
              !from.equals(to),
              "condition.to",
              "From and to are both %s. Give two different times.".formatted(from));
      case Condition.DependencyDown(var resource) ->
          unless(
              !resource.isBlank(),
              "condition.resource",
              "Name the resource, such as a host with its port, or what jobs name as theirs.");
      case Condition.DiskBelow(var bytes) ->
          unless(bytes > 0, "condition.bytes", "%d bytes. Give 1 or more.".formatted(bytes));
    };
  }

  private static Optional<Fault> rate(Condition.ErrorRate rate) {
    return unless(
            rate.share() > 0 && rate.share() <= 1,
            "condition.share",
            "The share is %s. Give more than 0 and at most 1.".formatted(rate.share()))
        .or(
            () ->
                unless(
                    rate.over().compareTo(Duration.ofSeconds(1)) >= 0
                        && rate.over().compareTo(LONGEST_OVER) <= 0,
                    "condition.over",
                    "The time is %s. Give 1 s to 24 h.".formatted(rate.over())))
        .or(() -> within(rate.atLeast(), MOST_RUNS, "condition.atLeast", "runs"));
  }

  private static Optional<Fault> within(int value, int most, String field, String what) {
    return unless(
        value >= 1 && value <= most, field, "%d %s. Give 1 to %,d.".formatted(value, what, most));
  }

  private static Optional<Fault> unless(boolean fits, String field, String message) {
    return fits ? Optional.empty() : Optional.of(Fault.field(field, message));
  }
}
