package dev.wheelhouse.engine;

import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What tasks do, as a test decides: each attempt takes the next outcome that was planned for its
/// job, or succeeds; attempts of held jobs stay open until the test ends them, a stop comes or
/// their time is over. It outlives the engine, as real processes do.
public final class Script {
  private final Timers timers;
  private final Map<String, Deque<Outcome>> planned = new HashMap<>();
  private final Map<String, Supplier<Outcome>> calls = new HashMap<>();
  private final Set<String> held = new HashSet<>();
  private final Set<String> deaf = new HashSet<>();
  private CompletableFuture<@Nullable Void> search = CompletableFuture.completedFuture(null);
  private final Set<String> broken = new HashSet<>();
  private final Set<AttemptContext.Place> gone = new HashSet<>();
  private final Map<AttemptContext.Place, Open> attempts = new HashMap<>();
  private final List<Begun> begun = new ArrayList<>();

  public Script(Timers timers) {
    this.timers = timers;
  }

  /// An attempt that a handler was given.
  public record Begun(String job, Task task, AttemptContext context) {}

  public synchronized Script plan(String job, Outcome... outcomes) {
    planned.computeIfAbsent(job, _ -> new ArrayDeque<>()).addAll(List.of(outcomes));
    return this;
  }

  public Script fails(String job, int times) {
    for (int i = 0; i < times; i++) {
      plan(job, Outcome.failed("no connections left"));
    }
    return this;
  }

  /// Its attempts do something real.
  public synchronized Script calls(String job, Supplier<Outcome> call) {
    calls.put(job, call);
    return this;
  }

  /// Its attempts stay open.
  public synchronized Script hold(String job) {
    held.add(job);
    return this;
  }

  public synchronized Script letGo(String job) {
    held.remove(job);
    return this;
  }

  /// Its attempts do not heed a stop.
  public synchronized Script deaf(String job) {
    deaf.add(job);
    return this;
  }

  /// Its attempts heed stops again.
  public synchronized void hears(String job) {
    deaf.remove(job);
  }

  /// While it takes, nothing is found out about any attempt.
  public synchronized void searchTakes(boolean longer) {
    if (longer) {
      search = new CompletableFuture<>();
    } else {
      search.complete(null);
    }
  }

  private synchronized CompletableFuture<@Nullable Void> search() {
    return search;
  }

  /// Its handler throws instead of beginning.
  public synchronized Script breaks(String job) {
    broken.add(job);
    return this;
  }

  /// The next engine finds nothing of the run's attempts.
  public synchronized void vanish(RunId run) {
    attempts.keySet().stream().filter(place -> place.run().equals(run)).forEach(gone::add);
    forget(run);
  }

  /// The next engine finds that the run's attempt never began.
  public synchronized void forget(RunId run) {
    attempts.keySet().removeIf(place -> place.run().equals(run));
  }

  public void end(RunId run, Outcome outcome) {
    openOf(run).end(outcome);
  }

  /// Ends the run's attempt if it is still open.
  public synchronized void tryEnd(RunId run, Outcome outcome) {
    attempts.forEach(
        (place, open) -> {
          if (place.run().equals(run)) {
            open.end(outcome);
          }
        });
  }

  public synchronized List<Begun> begun() {
    return List.copyOf(begun);
  }

  public synchronized List<String> begunJobs() {
    return begun.stream().map(Begun::job).toList();
  }

  synchronized boolean open(RunId run, int attempt) {
    Open open = attempts.get(new AttemptContext.Place(run, attempt));
    return open != null && !open.outcome.isDone();
  }

  synchronized boolean heedsStop(RunId run, int attempt) {
    Open open = attempts.get(new AttemptContext.Place(run, attempt));
    return open != null && !deaf.contains(open.job);
  }

  public TaskHandlers handlers() {
    return TaskHandlers.of(new Handler<>(), new Handler<>());
  }

  private synchronized Open openOf(RunId run) {
    return attempts.entrySet().stream()
        .filter(entry -> entry.getKey().run().equals(run) && !entry.getValue().outcome.isDone())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("run " + run + " has no open attempt"));
  }

  private synchronized Open begin(Task task, AttemptContext context) {
    String job = context.name();
    if (broken.contains(job)) {
      throw new IllegalStateException("the handler is broken");
    }
    var open = new Open(job);
    attempts.put(context.place(), open);
    begun.add(new Begun(job, task, context));
    Outcome next = planned.getOrDefault(job, new ArrayDeque<>()).poll();
    if (next != null) {
      open.end(next);
    } else if (calls.containsKey(job)) {
      open.end(calls.get(job).get());
    } else if (!held.contains(job)) {
      open.end(Outcome.SUCCESS);
    } else if (!context.timeout().isZero()) {
      var timedOut = new Outcome(Outcome.Kind.TIMED_OUT, null, "", "time-out");
      var _ = timers.after(context.timeout(), () -> open.end(timedOut));
    }
    return open;
  }

  private synchronized TaskHandler.Remains find(AttemptContext.Place place) {
    Open open = attempts.get(place);
    if (gone.contains(place)) {
      return new TaskHandler.Remains.Gone("its supervisor was killed");
    }
    if (open == null) {
      return new TaskHandler.Remains.NeverStarted();
    }
    return open.outcome.isDone()
        ? new TaskHandler.Remains.Ended(open.outcome.join())
        : new TaskHandler.Remains.Alive(open);
  }

  private final class Handler<T extends Task> implements TaskHandler<T> {
    @Override
    public Execution begin(T task, AttemptContext context) {
      return Script.this.begin(task, context);
    }

    @Override
    public boolean suspends() {
      return true;
    }

    @Override
    public boolean pauses() {
      return true;
    }

    @Override
    public Remains find(T task, AttemptContext context) {
      search().join();
      return Script.this.find(context.place());
    }
  }

  private final class Open implements TaskHandler.Execution {
    private final String job;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    Open(String job) {
      this.job = job;
    }

    void end(Outcome how) {
      outcome.complete(how);
    }

    @Override
    public CompletableFuture<Outcome> outcome() {
      return outcome;
    }

    @Override
    public boolean suspend() {
      return !outcome.isDone();
    }

    @Override
    public void pause() {
      end(new Outcome(Outcome.Kind.PAUSED, null, "", ""));
    }

    @Override
    public void stop(Duration grace) {
      synchronized (Script.this) {
        if (!deaf.contains(job)) {
          end(new Outcome(Outcome.Kind.STOPPED, null, "15", "stopped"));
        }
      }
    }
  }
}
