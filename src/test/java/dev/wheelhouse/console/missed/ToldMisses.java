package dev.wheelhouse.console.missed;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.api.MissedRuns;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.run.MisfireCause;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An engine that has nothing but missed firings, and keeps what was decided about them.
final class ToldMisses implements EngineApi {
  final List<MisfireView> undecided = new ArrayList<>();
  final List<Command.RunMissed> decisions = new ArrayList<>();
  final Set<Long> refused = new HashSet<>();
  private final EmptyEngine rest = new EmptyEngine();

  static MisfireView slept(long id, String job, String from, String to, long count) {
    return window(id, job, from, to, count, MisfireCause.MACHINE_ASLEEP, null);
  }

  static MisfireView window(
      long id,
      String job,
      String from,
      String to,
      long count,
      MisfireCause cause,
      @Nullable Instant decideBy) {
    return new MisfireView(
        id,
        job,
        Instant.parse(from),
        Instant.parse(to),
        ZoneId.of("Europe/Berlin"),
        count,
        cause,
        "FIRE_ONCE_NOW",
        Instant.parse(to),
        true,
        decideBy);
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <R> R ask(Query<R> query, Caller caller) {
    return query instanceof Query.ListMisfires
        ? (R) new Page<>(List.copyOf(undecided), "", undecided.size())
        : rest.ask(query, caller);
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <R> Answer<R> execute(Command<R> command, Caller caller) {
    if (!(command instanceof Command.RunMissed decision)) {
      return rest.execute(command, caller);
    }
    if (refused.contains(decision.misfire())) {
      return new Answer.Rejected<>(Fault.of(Fault.NOT_FOUND, "The job is gone."));
    }
    decisions.add(decision);
    undecided.removeIf(it -> it.id() == decision.misfire());
    return new Answer.Done<>((R) new MissedRuns(2, 0));
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    return rest.preview(command, caller);
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return rest.subscribe(listener);
  }

  @Override
  public Capabilities capabilities() {
    return rest.capabilities();
  }

  @Override
  public void close() {}
}
