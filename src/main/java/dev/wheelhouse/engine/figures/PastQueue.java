package dev.wheelhouse.engine.figures;

import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long the queue was, found by undoing event after event from what the dispatcher sees. A free
/// slot is taken at once; so as many runs waited as were able to run beyond a pool's slots.
final class PastQueue {
  private final Dispatcher dispatcher;
  private final Map<String, Pool> pools = new HashMap<>();
  private long waiting;

  private record Pool(int active, int slots) {
    int waiting() {
      return Math.max(0, active - slots);
    }
  }

  PastQueue(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /// The queue's length now.
  long start() {
    dispatcher
        .loads()
        .forEach((name, load) -> put(name, new Pool(load.busy() + load.waiting(), load.slots())));
    return waiting;
  }

  /// Goes back before an event of a task's run.
  void undo(Run run, RunEvent event, LastHour hour) {
    int change = active(event.from()) - active(event.to());
    if (change == 0) {
      return;
    }
    long after = waiting;
    String name = run.placement().pool();
    Pool pool = pools.getOrDefault(name, new Pool(0, dispatcher.load(name).slots()));
    put(name, new Pool(pool.active() + change, pool.slots()));
    hour.queueWas(event.at(), after, waiting);
  }

  private void put(String name, Pool pool) {
    Pool former = pools.put(name, pool);
    waiting += pool.waiting() - (former == null ? 0 : former.waiting());
  }

  private static int active(@Nullable RunState state) {
    return state == RunState.QUEUED || (state != null && state.holdsSlot()) ? 1 : 0;
  }
}
