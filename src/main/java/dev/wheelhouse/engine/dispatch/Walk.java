package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.engine.dispatch.DispatchOrder.Place;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One way along the waiting runs of a lane, in order, that takes out those that are free to start.
///
/// It looks at a bounded number of runs that are held, in all and of one job, and says when it
/// could not look at every run. At depth 0 that is one of each job: mostly, what holds a job's
/// first run holds those behind it. It never goes back: starting a run frees nobody.
final class Walk {
  private final WaitingRuns waiting;
  private final Function<Run, Optional<HeldBack>> holds;
  private final PriorityQueue<Cursor> cursors = new PriorityQueue<>(Cursor.BY_PLACE);
  private final Set<TenantId> heldTenants = new HashSet<>();
  private final int mostOfJob;
  private int left;
  private @Nullable Place passed;
  private boolean cut;

  /// @param holds what keeps a run from starting
  /// @param depth each step further looks at twice as many
  Walk(WaitingRuns waiting, Function<Run, Optional<HeldBack>> holds, int depth) {
    this.waiting = waiting;
    this.holds = holds;
    this.mostOfJob = 1 << depth;
    this.left = 2_000 << depth;
  }

  /// Takes out the next run that is free.
  Optional<Run> next() {
    for (Cursor at = step(); at != null; at = step()) {
      Run run = at.run();
      if (!heldTenants.contains(run.key().tenant())) {
        Optional<HeldBack> hold = holds.apply(run);
        if (hold.isEmpty()) {
          waiting.remove(run.id());
          goOn(at);
          return Optional.of(run);
        }
        left--;
        pass(at, hold.get());
      }
    }
    return Optional.empty();
  }

  /// True when runs were passed by unasked that may be free.
  boolean cut() {
    return cut;
  }

  /// The place to look at now: that of the next queue's first run, or of a run behind a held one.
  private @Nullable Cursor step() {
    JobQueue queue = waiting.nextQueue(passed);
    Cursor behind = cursors.peek();
    if (queue == null && behind == null) {
      return null;
    }
    if (left <= 0) {
      cut = true;
      return null;
    }
    if (queue == null || (behind != null && behind.place().compareTo(queue.first()) < 0)) {
      return cursors.poll();
    }
    passed = queue.first();
    return new Cursor(queue, 0);
  }

  private void pass(Cursor at, HeldBack hold) {
    switch (hold.reach()) {
      case RUN -> {
        if (at.index() + 1 < mostOfJob) {
          goOn(new Cursor(at.queue(), at.index() + 1));
        } else if (at.index() + 1 < at.queue().size()) {
          cut = true;
        }
      }
      case JOB -> {}
      case TENANT -> heldTenants.add(at.run().key().tenant());
    }
  }

  /// A queue's first run is found by the queue; only those behind one that is held need a cursor.
  private void goOn(Cursor at) {
    if (at.index() > 0 && at.index() < at.queue().size()) {
      cursors.add(at);
    }
  }

  private record Cursor(JobQueue queue, int index) {
    static final Comparator<Cursor> BY_PLACE = Comparator.comparing(Cursor::place);

    Place place() {
      return queue.get(index);
    }

    Run run() {
      return place().run();
    }
  }
}
