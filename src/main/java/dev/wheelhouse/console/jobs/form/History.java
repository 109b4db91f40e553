package dev.wheelhouse.console.jobs.form;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The former values of a document. Keys typed into one field without a pause are one step.
final class History<T> {
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 500;

  private final List<T> values = new ArrayList<>();
  private int at;
  private String place = "";
  private long changedAt;

  History(T first) {
    values.add(first);
  }

  T value() {
    return values.get(at);
  }

  /// @param where what was changed; empty for a step of its own
  /// @param nanos elapsed time
  void change(T value, String where, long nanos) {
    var goesOn = !where.isEmpty() && where.equals(place) && nanos - changedAt < PAUSE && at > 0;
    values.subList(at + 1, values.size()).clear();
    if (goesOn) {
      values.set(at, value);
    } else {
      values.add(value);
      at++;
    }
    place = where;
    changedAt = nanos;
    forgetFirst();
  }

  /// Puts another value in the place of the present one, which is no step.
  void replace(T value) {
    values.set(at, value);
  }

  Optional<T> undo() {
    return move(-1);
  }

  Optional<T> redo() {
    return move(1);
  }

  private Optional<T> move(int by) {
    var goal = at + by;
    if (goal < 0 || goal >= values.size()) {
      return Optional.empty();
    }
    at = goal;
    place = "";
    return Optional.of(value());
  }

  private void forgetFirst() {
    if (values.size() > MOST) {
      values.removeFirst();
      at--;
    }
  }
}
