package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.Forecast;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answer to "is anything wrong, and what do I click", in order of weight.
public sealed interface Headline {

  /// Not everything is known yet.
  record Unknown() implements Headline {}

  /// Nothing that is shown is sure.
  record NoAnswer() implements Headline {}

  /// A node of a DAG run failed, or a standalone run.
  ///
  /// @param others causes beside this one
  record Failed(ActionNeeded need, int others) implements Headline {}

  /// No run needs a person, but the engine does not serve as promised.
  record Missed(Reading reading) implements Headline {}

  /// There is nothing that could run.
  record NoJobs() implements Headline {}

  /// All good.
  ///
  /// @param next the next firing; null without one within the hour
  record Good(@Nullable Next next) implements Headline {}

  /// A firing that will come.
  record Next(String name, Instant minute) {}

  /// What is known; absent parts are null.
  record Known(
      boolean outage,
      @Nullable List<ActionNeeded> needs,
      @Nullable List<Reading> readings,
      @Nullable Next next,
      long definitions) {}

  static Headline of(Known known) {
    if (known.outage()) {
      return new NoAnswer();
    }
    var needs = known.needs();
    if (needs == null) {
      return new Unknown();
    }
    if (!needs.isEmpty()) {
      return new Failed(needs.getFirst(), needs.size() - 1);
    }
    var missed = missed(known.readings());
    if (missed.isPresent()) {
      return new Missed(missed.get());
    }
    return known.definitions() == 0 ? new NoJobs() : new Good(known.next());
  }

  /// Dead letters are causes, and with none left they need nobody.
  private static Optional<Reading> missed(@Nullable List<Reading> readings) {
    return readings == null
        ? Optional.empty()
        : readings.stream()
            .filter(reading -> reading.verdict() == Verdict.BROKEN)
            .filter(reading -> reading.level() != Level.DEAD_LETTERS)
            .findFirst();
  }

  /// The first firing in a minute that is not over; null without one.
  static @Nullable Next next(@Nullable Forecast forecast, Instant now) {
    if (forecast == null) {
      return null;
    }
    return forecast.minutes().stream()
        .filter(minute -> !minute.names().isEmpty())
        .filter(minute -> minute.start().plusSeconds(60).isAfter(now))
        .findFirst()
        .map(minute -> new Next(minute.names().getFirst(), minute.start()))
        .orElse(null);
  }
}
