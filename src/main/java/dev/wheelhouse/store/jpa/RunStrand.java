package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Runs that one index gives newest first.
///
/// @param order all columns of the index that are fixed by the condition: a database sees that it
///   need not sort only if they are named
record RunStrand(Condition condition, String order) {

  /// Keeps a condition off the index of DAG runs, which would win by its looks and then be sorted.
  private static final String TOP_LEVEL = "coalesce(e.dagRunId, 0) = 0";

  static RunStrand all(Condition filter) {
    return new RunStrand(filter.and("e.dagRunId is null"), "e.dagRunId, ");
  }

  static RunStrand ofJob(Condition filter, long job) {
    return new RunStrand(filter.and(TOP_LEVEL).and("e.jobId = :ofJob", "ofJob", job), "e.jobId, ");
  }

  /// Also those as a node of a DAG.
  static RunStrand everyOfJob(long job) {
    return new RunStrand(Condition.NONE.and("e.jobId = :ofJob", "ofJob", job), "e.jobId, ");
  }

  static RunStrand inState(Condition filter, RunState state) {
    Condition condition = filter.and(TOP_LEVEL).and("e.state = :inState", "inState", state.name());
    return state == RunState.RETRY_WAIT
        ? new RunStrand(condition, "")
        : new RunStrand(condition.and("e.dueAt is null"), "e.state, e.dueAt, ");
  }

  List<RunEntity> first(int limit, Reading reading) {
    return reading.first(limit, question(condition), Function.identity());
  }

  List<RunEntity> firstAfter(Instant createdAt, long id, int limit, Reading reading) {
    Condition after =
        condition
            .and("e.createdAt <= :cursorAt", "cursorAt", createdAt)
            .and("(e.createdAt < :cursorAt or e.id < :cursorId)", "cursorId", id);
    return reading.first(limit, question(after), Function.identity());
  }

  /// How many there are, counted as far as totals are exact.
  long count(Reading reading) {
    String text =
        "select count(*) from (select e.id as id from Run e where %s order by %s limit %d) counted"
            .formatted(condition.text(), newestFirst(), Page.EXACT_TOTAL);
    return reading.number(new Hql<>(Long.class, text, condition.values()));
  }

  private Hql<RunEntity> question(Condition where) {
    String text = "from Run e where %s order by %s".formatted(where.text(), newestFirst());
    return new Hql<>(RunEntity.class, text, where.values());
  }

  private String newestFirst() {
    return order + "e.createdAt desc, e.id desc";
  }
}
