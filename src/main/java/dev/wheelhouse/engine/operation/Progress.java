package dev.wheelhouse.engine.operation;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.BulkItem;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Tally;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far an operation is: a view of its rows, read from them at first and moved on by what the
/// journal has written. It says what is to be done next; nothing here waits for a store.
final class Progress {
  private BulkOperation operation;
  private Tally tally = Tally.NONE;
  private Guard guard = Guard.NONE;

  /// What was written while the rows are read makes the reading worthless.
  private long changes;

  private boolean known;
  private boolean busy;
  private boolean closed;
  private long fetchedTo;
  private final Deque<BulkItem> ahead = new ArrayDeque<>();
  private final Set<Long> inFlight = new HashSet<>();
  private final Map<RunId, BulkItem> underWay = new HashMap<>();
  private final List<Ended> ended = new ArrayList<>();

  Progress(BulkOperation operation) {
    this.operation = operation;
  }

  /// A run that was made from an item, at its end.
  record Ended(BulkItem item, Run run) {}

  /// What the rows say.
  record Rows(BulkOperation operation, Tally tally, Guard guard, List<BulkItem> underWay) {}

  /// The next thing that somebody has to do.
  sealed interface Step {

    /// Nothing, until an instant or until something happens.
    record Nothing(@Nullable Instant until) implements Step {}

    /// Read the rows.
    ///
    /// @param changes as they are now
    record Read(long changes) implements Step {}

    /// Read the next items.
    record Fetch(long after) implements Step {}

    /// Begin with an item.
    ///
    /// @param more could begin beside it
    record Begin(BulkOperation operation, BulkItem item, boolean more) implements Step {}

    /// Write down how runs have ended.
    record Settle(List<Ended> ended) implements Step {}

    /// Write the operation's next state.
    record Move(BulkOperation seen, OperationState state, String why) implements Step {}
  }

  synchronized Step next(Instant now) {
    if (closed || busy || operation.state().ended()) {
      return new Step.Nothing(null);
    }
    if (!known) {
      busy = true;
      return new Step.Read(changes);
    }
    if (!ended.isEmpty()) {
      var settle = new Step.Settle(List.copyOf(ended));
      ended.clear();
      return settle;
    }
    Tally expected =
        tally
            .plus(ItemState.WAITING, -inFlight.size(), false)
            .plus(ItemState.UNDER_WAY, inFlight.size(), false);
    return switch (Turn.of(operation, expected, guard, now)) {
      case Turn.Rest(var until) -> new Step.Nothing(until);
      case Turn.End(var state, var why) -> move(state, why);
      case Turn.Wait(var until, var why) ->
          operation.state() == OperationState.WAITING && operation.why().equals(why)
              ? new Step.Nothing(until)
              : move(OperationState.WAITING, why);
      case Turn.Take(var most) ->
          operation.state() == OperationState.RUNNING
              ? take(most)
              : move(OperationState.RUNNING, "");
    };
  }

  private Step move(OperationState state, String why) {
    busy = true;
    return new Step.Move(operation, state, why);
  }

  private Step take(long most) {
    BulkItem item = ahead.poll();
    if (item == null) {
      busy = true;
      return new Step.Fetch(fetchedTo);
    }
    inFlight.add(item.number());
    return new Step.Begin(operation, item, most > 1);
  }

  /// What was read counts unless something was written meanwhile.
  synchronized void read(Step.Read asked, Rows rows) {
    busy = false;
    if (asked.changes() == changes) {
      known = true;
      operation = rows.operation();
      tally = rows.tally();
      guard = rows.guard();
      underWay.clear();
      rows.underWay().forEach(this::follow);
      ahead.clear();
      fetchedTo = 0;
    }
  }

  /// Rows that were expected and are not there mean that the view is wrong.
  synchronized void fetched(List<BulkItem> items) {
    busy = false;
    for (BulkItem item : items) {
      fetchedTo = item.number();
      if (!inFlight.contains(item.number())) {
        ahead.add(item);
      }
    }
    known &= !items.isEmpty();
  }

  /// The step under way was not done; what it was about is looked at again.
  synchronized void notDone() {
    busy = false;
    known = false;
  }

  synchronized void moved() {
    busy = false;
  }

  /// Whatever became of the item, nobody is at it any more.
  synchronized void left(BulkItem item) {
    if (inFlight.remove(item.number()) && known) {
      known = false;
    }
  }

  /// Takes in what the journal has written about the operation.
  synchronized void committed(Change.MoveOperation change) {
    changes++;
    operation = change.after();
    if (change.rest() != null) {
      known = false;
      ahead.clear();
    }
  }

  /// Takes in what the journal has written about an item.
  synchronized void committed(Change.MoveItem change) {
    changes++;
    BulkItem after = change.after();
    tally = tally.moved(change.from(), after);
    inFlight.remove(after.number());
    follow(after);
  }

  private void follow(BulkItem item) {
    if (item.made() != null && item.state() == ItemState.UNDER_WAY) {
      underWay.put(item.made(), item);
    }
  }

  /// A run that was made has ended; false when it is not one of its.
  synchronized boolean ended(Run run) {
    BulkItem item = underWay.remove(run.id());
    if (item != null) {
      ended.add(new Ended(item, run));
    }
    return item != null;
  }

  /// They are looked at again later.
  synchronized void notSettled(Collection<Ended> again) {
    ended.addAll(again);
  }

  synchronized void guarded(Guard changed) {
    changes++;
    guard = changed;
  }

  synchronized BulkOperation operation() {
    return operation;
  }

  synchronized void close() {
    closed = true;
  }
}
