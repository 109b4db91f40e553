package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.Brake;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.dispatch.Gate;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/// The circuit breakers of all downstreams (F3): what fails too often is left alone for a while,
/// then tried with one run. They start closed: after a restart the first failures open them again,
/// which costs the downstream a handful of calls.
public final class Circuits implements Gate {
  private final Definitions definitions;
  private final Timers timers;
  private final Runnable lookAgain;
  private final CircuitState.Rules rules = CircuitState.Rules.USUAL;
  private final Map<Key, CircuitState> states = new ConcurrentHashMap<>();

  private record Key(TenantId tenant, String resource) {
    static Key of(Downstream downstream) {
      return new Key(downstream.tenant(), downstream.resource());
    }
  }

  /// @param lookAgain asks for waiting runs to be looked at
  public Circuits(Definitions definitions, Timers timers, Runnable lookAgain) {
    this.definitions = definitions;
    this.timers = timers;
    this.lookAgain = lookAgain;
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      Optional<Attempt> ended = ended(unit);
      for (Change change : unit.changes()) {
        if (change instanceof Change.MoveRun move) {
          see(move.after(), ended.filter(it -> it.run().equals(move.run())));
        }
      }
    }
  }

  private static Optional<Attempt> ended(Unit unit) {
    return unit.changes().stream()
        .filter(Change.EndAttempt.class::isInstance)
        .map(change -> ((Change.EndAttempt) change).attempt())
        .findFirst();
  }

  private void see(Run run, Optional<Attempt> ended) {
    if (ended.isPresent()) {
      ended(run, ended.get());
    } else if (run.state().terminal()) {
      notBegun(run);
    }
  }

  private void ended(Run run, Attempt attempt) {
    var outcome = attempt.outcome();
    if (outcome == null) {
      return;
    }
    downstream(run)
        .ifPresent(
            it -> {
              Instant now = timers.instant();
              CircuitState.Word word = it.word(outcome);
              CircuitState next =
                  states.compute(
                      Key.of(it),
                      (_, seen) ->
                          (seen == null ? CircuitState.Closed.FRESH : seen)
                              .ended(run.id(), word, now, rules));
              if (next instanceof CircuitState.Open open) {
                wakeAt(Key.of(it), open, now);
              }
            });
  }

  private void wakeAt(Key key, CircuitState.Open open, Instant now) {
    var _ =
        timers.after(
            Duration.between(now, open.until()),
            () -> {
              states.computeIfPresent(key, (_, seen) -> seen.at(timers.instant()));
              lookAgain.run();
            });
  }

  /// A run that had passed did not begin: the next one may.
  public void notBegun(Run run) {
    if (tripped()) {
      downstream(run)
          .ifPresent(
              it ->
                  states.computeIfPresent(
                      Key.of(it),
                      (_, seen) ->
                          seen.ended(
                              run.id(), CircuitState.Word.NOTHING, timers.instant(), rules)));
    }
  }

  /// Under the dispatcher's lock. The job is in memory but for the first look at it, and nobody
  /// looks while all circuits are closed.
  @Override
  public Optional<WaitReason> holdsBack(Run queued) {
    if (!tripped()) {
      return Optional.empty();
    }
    return downstream(queued)
        .filter(it -> !state(Key.of(it)).lets(queued.id()))
        .map(it -> new WaitReason.Circuit(it.resource(), until(state(Key.of(it)))));
  }

  @Override
  public void passed(Run run) {
    if (tripped()) {
      downstream(run)
          .ifPresent(it -> states.computeIfPresent(Key.of(it), (_, seen) -> seen.passed(run.id())));
    }
  }

  /// Those that hold something back.
  ///
  /// @param held runs that wait for a resource
  public List<Brake> brakes(TenantId tenant, ToLongFunction<String> held) {
    return states.entrySet().stream()
        .filter(it -> it.getKey().tenant().equals(tenant))
        .filter(it -> !(it.getValue() instanceof CircuitState.Closed))
        .<Brake>map(
            it -> {
              String resource = it.getKey().resource();
              boolean probing = it.getValue() instanceof CircuitState.HalfOpen;
              return new Brake.Circuit(
                  resource, until(it.getValue()), probing, held.applyAsLong(resource));
            })
        .toList();
  }

  /// What the run needs and is left alone now.
  public Optional<String> tripped(Run run) {
    return tripped()
        ? downstream(run)
            .filter(it -> !(state(Key.of(it)) instanceof CircuitState.Closed))
            .map(Downstream::resource)
        : Optional.empty();
  }

  /// Until when nothing passes to a resource; empty when something may, if only one run to try it.
  public Optional<Instant> openUntil(TenantId tenant, String resource) {
    return state(new Key(tenant, resource)) instanceof CircuitState.Open open
        ? Optional.of(open.until())
        : Optional.empty();
  }

  private boolean tripped() {
    return states.values().stream().anyMatch(it -> !(it instanceof CircuitState.Closed));
  }

  private CircuitState state(Key key) {
    return states.getOrDefault(key, CircuitState.Closed.FRESH);
  }

  private Instant until(CircuitState state) {
    return state instanceof CircuitState.Open open ? open.until() : timers.instant();
  }

  private Optional<Downstream> downstream(Run run) {
    return run.dagRun() ? Optional.empty() : Downstream.of(run, definitions.jobOf(run));
  }
}
