package dev.wheelhouse.app;

import dev.wheelhouse.cli.Bench.Rows;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.RunReads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts, row by row, what a bench has left in the store.
final class BenchRows {
  private static final int PAGE = 5_000;
  private static final List<String> COURSE = List.of("CREATED", "START", "SUCCEED");

  private final RunReads reads;
  private final Set<RunKey> keys = new HashSet<>();
  private final List<String> faults = new ArrayList<>();
  private final Rows rows;
  private long attempts;
  private long succeeded;

  /// @param firstId runs of the bench have higher ids
  BenchRows(RunReads reads, long firstId, int n) {
    this.reads = reads;
    Map<Long, List<String>> courses = courses(firstId);
    courses.forEach(this::check);
    this.rows =
        new Rows(succeeded, attempts, courses.values().stream().mapToLong(List::size).sum());
    expect(n, keys.size(), "runs");
    expect(n, succeeded, "runs that are SUCCESS");
    expect(n, attempts, "attempts");
  }

  Rows rows() {
    return rows;
  }

  List<String> faults() {
    return faults;
  }

  /// The history of every run of the bench, by the run's id.
  private Map<Long, List<String>> courses(long firstId) {
    Map<Long, List<String>> courses = new HashMap<>();
    long after = 0;
    List<RunEvent> page;
    do {
      page = reads.eventsAfter(after, PAGE);
      for (RunEvent event : page) {
        after = event.sequence();
        if (event.run().value() > firstId) {
          courses.computeIfAbsent(event.run().value(), _ -> new ArrayList<>()).add(event.type());
        }
      }
    } while (page.size() == PAGE);
    return courses;
  }

  private void check(long id, List<String> course) {
    if (!course.equals(COURSE)) {
      faults.add("run #" + id + " went " + String.join(", ", course));
    }
    Run run = reads.run(new RunId(id)).orElseThrow();
    if (run.state() == RunState.SUCCESS) {
      succeeded++;
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

  private void expect(long wanted, long counted, String what) {
    if (wanted != counted) {
      faults.add("%d %s instead of %d".formatted(counted, what, wanted));
    }
  }
}
