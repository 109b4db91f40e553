package dev.wheelhouse.engine.control;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.ControlStatistics;
import dev.wheelhouse.api.ControlView;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.store.ControlEntry;
import dev.wheelhouse.store.ControlReads;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// What people and policies did to the engine's work (O7): each command is recorded with how long
/// its answer took and how it was refused.
public final class Controls {
  private static final int MOST_SHOWN = 20;

  private final ControlReads reads;
  private final ControlLog log;
  private final Timers timers;

  public Controls(ControlReads reads, ControlLog log, Timers timers) {
    this.reads = reads;
    this.log = log;
    this.timers = timers;
  }

  /// Carries a command out and records it.
  public <R> Answer<R> recorded(Command<R> command, Caller caller, Supplier<Answer<R>> work) {
    Instant at = timers.instant();
    long start = timers.nanoTime();
    String fault = Fault.INTERNAL;
    try {
      Answer<R> answer = work.get();
      fault = fault(answer);
      return answer;
    } catch (EngineException e) {
      fault = e.fault().code();
      throw e;
    } finally {
      Duration took = Duration.ofNanos(timers.nanoTime() - start);
      log.add(
          new ControlLog.Given(
              caller.tenant(),
              at,
              caller.who(),
              command.getClass().getSimpleName(),
              Spoken.object(command),
              took,
              fault));
    }
  }

  private static String fault(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> _ -> "";
      case Answer.Rejected<?>(var fault) -> fault.code();
      case Answer.Unknown<?>(var fault) -> fault.code();
    };
  }

  public ControlStatistics statistics(int hours, TenantId tenant) {
    log.writeNow();
    Instant to = timers.instant();
    Instant from = to.minus(Duration.ofHours(hours));
    return new ControlStatistics(
        from,
        to,
        reads.kinds(tenant, from).stream().map(Controls::kind).toList(),
        reads.objects(tenant, from, MOST_SHOWN).stream()
            .map(it -> new ControlStatistics.Spot(it.object(), it.count()))
            .toList(),
        reads.slowest(tenant, from, MOST_SHOWN).stream().map(Controls::view).toList(),
        reads.failures(tenant, from, MOST_SHOWN).stream().map(Controls::view).toList());
  }

  public Page<ControlView> list(Query.ListControls query, TenantId tenant) {
    log.writeNow();
    Page<ControlEntry> page = reads.list(tenant, query.object(), query.page());
    List<ControlView> views = page.items().stream().map(Controls::view).toList();
    return new Page<>(views, page.next(), page.total());
  }

  private static ControlStatistics.Kind kind(ControlReads.Kind kind) {
    return new ControlStatistics.Kind(
        kind.command(), kind.count(), kind.succeeded(), kind.median(), kind.p95(), kind.longest());
  }

  private static ControlView view(ControlEntry entry) {
    return new ControlView(
        entry.at(), entry.who(), entry.command(), entry.object(), entry.took(), entry.fault());
  }
}
