package dev.wheelhouse.engine.misfire;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.RunMissed.Which;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.dag.MissingJob;
import dev.wheelhouse.model.cron.InvalidCron;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import dev.wheelhouse.store.MisfireDecision.Choice;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why nothing (more) can be decided about a window of missed firings.
final class DecisionRefusals {
  /// Runs that one decision makes at most.
  static final int MOST_RUNS = 100_000;

  private final WindowRuns runs;
  private final Timers timers;

  DecisionRefusals(WindowRuns runs, Timers timers) {
    this.runs = runs;
    this.timers = timers;
  }

  /// What a preview computes from.
  static String revision(Misfire misfire) {
    return switch (misfire.decision()) {
      case MisfireDecision.Open _ -> misfire.id() + ":open";
      case MisfireDecision.Made made -> misfire.id() + ":" + made.choice() + ":" + made.who();
    };
  }

  static Fault busy(long id) {
    return conflict(
        "The runs of missed firings #%d are being made just now. Nothing was changed; look again."
            .formatted(id));
  }

  MisfireDecision.Made decision(Command.RunMissed command, Caller caller) {
    Choice choice =
        switch (command.which()) {
          case ALL -> Choice.ALL;
          case LATEST -> Choice.LATEST;
          case NONE -> Choice.NONE;
        };
    return new MisfireDecision.Made(
        choice, caller.who(), caller.reason(), timers.instant(), choice == Choice.NONE);
  }

  Optional<Fault> of(Command.RunMissed command, Optional<Misfire> found, Caller caller) {
    if (found.isEmpty()) {
      return Optional.of(
          Fault.of(
              Fault.NOT_FOUND,
              "There are no missed firings #%d. Nothing was changed."
                  .formatted(command.misfire())));
    }
    Misfire misfire = found.get();
    return decided(misfire)
        .or(() -> movedOn(misfire, caller))
        .or(
            () ->
                command.which() == Which.NONE
                    ? Optional.empty()
                    : noRuns(misfire, command, caller));
  }

  /// What the policy did can still be completed by a person; what a person said stands.
  private static Optional<Fault> decided(Misfire misfire) {
    if (!(misfire.decision() instanceof MisfireDecision.Made made)) {
      return Optional.empty();
    }
    if (made.choice() == Choice.POLICY) {
      return made.settled() ? Optional.empty() : Optional.of(busy(misfire.id()));
    }
    return Optional.of(
        new Fault(
            Fault.STATE_CONFLICT,
            "%s has decided about missed firings #%d at %s: %s. Nothing was changed."
                .formatted(made.who(), misfire.id(), made.at(), made.choice()),
            Map.of("who", List.of(made.who()), "decision", List.of(made.choice().name()))));
  }

  private static Optional<Fault> movedOn(Misfire misfire, Caller caller) {
    String expected = caller.expectedRevision();
    return expected.isEmpty() || expected.equals(revision(misfire))
        ? Optional.empty()
        : Optional.of(
            conflict(
                "What is decided about missed firings #%d has changed. Nothing was changed; look again."
                    .formatted(misfire.id())));
  }

  private Optional<Fault> noRuns(Misfire misfire, Command.RunMissed command, Caller caller) {
    try {
      Optional<WindowRuns.Window> window = runs.open(misfire);
      if (window.isEmpty() || window.get().definition().status() == DefinitionStatus.DELETED) {
        return Optional.of(
            conflict(
                "The trigger of missed firings #%d is not there any more, so nothing can be run for it. Decide for none."
                    .formatted(misfire.id())));
      }
      if (command.which() == Which.ALL) {
        Optional<Fault> tooMany = notAll(window.get());
        if (tooMany.isPresent()) {
          return tooMany;
        }
      }
      runs.tryOne(window.get(), decision(command, caller), timers.instant());
      return Optional.empty();
    } catch (MissingJob | InvalidCron e) {
      return Optional.of(conflict(e.getMessage() + ". Nothing was started."));
    }
  }

  private static Optional<Fault> notAll(WindowRuns.Window window) {
    Misfire misfire = window.misfire();
    if (misfire.count() > MOST_RUNS) {
      return Optional.of(
          Fault.field(
              "which",
              "Missed firings #%d are %d slots; one decision makes %d runs at most. Run the latest, or none of them."
                  .formatted(misfire.id(), misfire.count(), MOST_RUNS)));
    }
    return window.slots().known()
        ? Optional.empty()
        : Optional.of(
            conflict(
                "The schedule of missed firings #%d was changed since, so its slots of that time are not known any more. Run the latest, or none of them."
                    .formatted(misfire.id())));
  }

  private static Fault conflict(String message) {
    return Fault.of(Fault.STATE_CONFLICT, message);
  }
}
