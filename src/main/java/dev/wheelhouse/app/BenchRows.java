package dev.wheelhouse.app;

import dev.wheelhouse.cli.Bench.Rows;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.RunReads;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts, row by row, what a bench has left in the store.
final class BenchRows {
  private static final int PAGE = 1_000;
  private static final List<String> COURSE = List.of("CREATED", "START", "SUCCEED");

  private final RunReads reads;
  private final long firstId;
  private final List<String> faults = new ArrayList<>();
  private final Rows rows;
  private long attempts;

  /// @param firstId runs of the bench have higher ids
  BenchRows(RunReads reads, long firstId, int n) {
    this.reads = reads;
    this.firstId = firstId;
    long runs = runs(n);
    this.rows = new Rows(runs, attempts, events());
  }

  Rows rows() {
    return rows;
  }

  List<String> faults() {
    return faults;
  }

  private long runs(int n) {
    Set<RunKey> keys = new HashSet<>();
    long after = firstId;
    List<Run> page;
    do {
      page = reads.inStates(EnumSet.allOf(RunState.class), after, PAGE);
      for (Run run : page) {
        after = run.id().value();
        check(run, keys);
      }
    } while (page.size() == PAGE);
    expect(n, keys.size(), "runs");
    expect(n, attempts, "attempts");
    return keys.size();
  }

  private void check(Run run, Set<RunKey> keys) {
    if (run.state() != RunState.SUCCESS) {
      faults.add("run " + run.id() + " is " + run.state());
    }
    if (!keys.add(run.key())) {
      faults.add("two runs are " + run.key());
    }
    List<Attempt> tries = reads.attempts(run.id());
    attempts += tries.size();
    Outcome outcome = tries.isEmpty() ? null : tries.getFirst().outcome();
    if (outcome == null || outcome.kind() != Outcome.Kind.SUCCEEDED) {
      faults.add("run " + run.id() + " has no attempt that succeeded");
    }
  }

  private long events() {
    Map<Long, List<String>> courses = new HashMap<>();
    long count = 0;
    long after = 0;
    List<RunEvent> page;
    do {
      page = reads.eventsAfter(after, PAGE);
      for (RunEvent event : page) {
        after = event.sequence();
        if (event.run().value() > firstId) {
          count++;
          courses.computeIfAbsent(event.run().value(), _ -> new ArrayList<>()).add(event.type());
        }
      }
    } while (page.size() == PAGE);
    courses.forEach(
        (run, course) -> {
          if (!course.equals(COURSE)) {
            faults.add("run #" + run + " went " + String.join(", ", course));
          }
        });
    return count;
  }

  private void expect(long wanted, long counted, String what) {
    if (wanted != counted) {
      faults.add("%d %s instead of %d".formatted(counted, what, wanted));
    }
  }
}
