package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.engine.dispatch.DispatchOrder.Place;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The queued runs of one lane of a pool, in the order in which they get slots.
///
/// They stand in queues by job, version and priority: what holds a job holds its whole queue, which
/// is then passed by at once, however long it is.
final class WaitingRuns {
  static final Comparator<Run> BY_AGE =
      Comparator.comparing(DispatchOrder::since).thenComparingLong(run -> run.id().value());

  private final DispatchOrder order;
  private final Map<RunId, Place> byId = new HashMap<>();
  private final Map<Key, JobQueue> queues = new HashMap<>();
  private final TreeMap<Place, JobQueue> byFirst = new TreeMap<>();

  WaitingRuns(DispatchOrder order) {
    this.order = order;
  }

  /// Takes the run in when it is queued, out when it is not.
  void update(Run run) {
    remove(run.id());
    if (run.state() == RunState.QUEUED) {
      Place place = order.placeOf(run);
      byId.put(run.id(), place);
      JobQueue queue = queues.computeIfAbsent(Key.of(run), _ -> new JobQueue());
      leaveOrder(queue);
      queue.add(place);
      byFirst.put(queue.first(), queue);
    }
  }

  void remove(RunId id) {
    Place place = byId.remove(id);
    if (place == null) {
      return;
    }
    Key key = Key.of(place.run());
    JobQueue queue = queues.get(key);
    if (queue == null) {
      throw new IllegalStateException("run " + id + " waits nowhere");
    }
    leaveOrder(queue);
    queue.remove(place);
    if (queue.size() == 0) {
      queues.remove(key);
    } else {
      byFirst.put(queue.first(), queue);
    }
  }

  private void leaveOrder(JobQueue queue) {
    if (queue.size() > 0) {
      byFirst.remove(queue.first());
    }
  }

  /// The queue whose first run is the first of all after a place; null for the beginning.
  @Nullable JobQueue nextQueue(@Nullable Place after) {
    var entry = after == null ? byFirst.firstEntry() : byFirst.higherEntry(after);
    return entry == null ? null : entry.getValue();
  }

  /// The one that waits longest, whatever its priority.
  Optional<Run> oldest() {
    return queues.values().stream().map(queue -> queue.first().run()).min(BY_AGE);
  }

  /// The run's place, from 1.
  int position(Run run) {
    Place place = order.placeOf(run);
    return 1 + queues.values().stream().mapToInt(queue -> queue.before(place)).sum();
  }

  Stream<Run> runs() {
    return byId.values().stream().map(Place::run);
  }

  int size() {
    return byId.size();
  }

  int sizeOf(TenantId tenant) {
    return queues.entrySet().stream()
        .filter(entry -> entry.getKey().tenant().equals(tenant))
        .mapToInt(entry -> entry.getValue().size())
        .sum();
  }

  /// What is the same for all runs of a queue: whom a limit or a gate that holds a job is about,
  /// and the priority, so that the order in it is by age.
  ///
  /// @param override what passes holds does not wait behind what they keep
  private record Key(TenantId tenant, JobId job, int version, int priority, boolean override) {
    static Key of(Run run) {
      return new Key(
          run.key().tenant(),
          run.target().job(),
          run.target().version(),
          run.placement().priority(),
          run.origin().override());
    }
  }
}
