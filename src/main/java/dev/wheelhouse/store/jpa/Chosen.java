package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import java.util.Arrays;
import java.util.List;

/// The rows that a selection is about: `from` and `where` of a question about entity `e`.
///
/// @param run which of its columns is the run
record Chosen(String from, Condition where, String run) {
  static final List<String> UNENDED =
      Arrays.stream(RunState.values()).filter(it -> !it.terminal()).map(Enum::name).toList();

  private static final String RUNS = "Run e";
  private static final String RUN = "e.id";
  private static final String NAMED =
      "e.jobId in (select j.id from Job j where j.tenantId = :tenant and lower(j.name) like :text escape '!')";

  /// A node of a DAG run that has ended waits for nothing (D8).
  static final String CAN_GO_ON =
      "(e.state <> 'PENDING' or e.dagRunId is null or exists (select 1 from Run d where d.id = e.dagRunId and d.state in :unended))";

  static Chosen of(TenantId tenant, Selection selection) {
    return switch (selection) {
      case Selection.Queued(var filter) -> QueueConditions.of(tenant, filter);
      case Selection.Runs(var filter) -> new Chosen(RUNS, runs(tenant, filter), RUN);
      case Selection.Under(var place) -> new Chosen(RUNS, under(tenant, place), RUN);
      case Selection.Listed(var runs) ->
          new Chosen(
              RUNS,
              of(tenant).and("e.id in :runs", "runs", runs.stream().map(it -> it.value()).toList()),
              RUN);
    };
  }

  static Condition of(TenantId tenant) {
    return Condition.NONE.and("e.tenantId = :tenant", "tenant", tenant.value());
  }

  Chosen and(String part) {
    return new Chosen(from, where.and(part), run);
  }

  Chosen with(String name, Object value) {
    return new Chosen(from, where.with(name, value), run);
  }

  /// A question about the rows.
  ///
  /// @param after `order by` and the like; empty for none
  <E> Hql<E> asked(Class<E> type, String select, String after) {
    String text = "select %s from %s where %s %s".formatted(select, from, where.text(), after);
    return new Hql<>(type, text, where.values());
  }

  private static Condition runs(TenantId tenant, RunFilter filter) {
    Condition found =
        of(tenant)
            .and("e.dagRunId is null")
            .andIf("e.createdAt >= :since", "since", filter.createdFrom())
            .andIf("e.createdAt < :until", "until", filter.createdUntil());
    Condition named =
        filter.jobText().isBlank()
            ? found
            : found.and(NAMED, "text", Paging.containing(filter.jobText().strip()));
    return filter.states().isEmpty()
        ? named
        : named.and(
            "e.state in :states", "states", filter.states().stream().map(Enum::name).toList());
  }

  private static Condition under(TenantId tenant, HoldPlace place) {
    Condition unended = Condition.NONE.and("e.state in :unended", "unended", UNENDED);
    Condition mine = unended.and("e.tenantId = :tenant", "tenant", tenant.value());
    return switch (place.level()) {
      case ENGINE -> unended.and("e.dagRunId is null");
      case TENANT -> mine.and("e.dagRunId is null");
      case POOL ->
          unended
              .and(CAN_GO_ON)
              .and("e.pool = :name", "name", place.name())
              .and("e.kind = '" + RunKind.TASK + "'");
      case GROUP -> mine.and(CAN_GO_ON).and(IN_GROUP, "name", place.name()).and(NOT_WITH_ITS_DAG);
      case DAG -> mine.and(OF_JOB, "name", place.name()).and("e.kind = '" + RunKind.DAG + "'");
      case JOB -> mine.and(CAN_GO_ON).and(OF_JOB, "name", place.name());
      case RUN -> mine.and("e.id = :run", "run", Long.valueOf(place.name()));
    };
  }

  private static final String OF_JOB =
      "e.jobId in (select j.id from Job j where j.tenantId = :tenant and j.nameKey = :name)";
  private static final String IN_GROUP =
      "e.jobId in (select j.id from Job j where j.tenantId = :tenant and j.groupName = :name)";

  /// Nodes of a DAG run that is chosen itself.
  private static final String NOT_WITH_ITS_DAG =
      """
      not exists (select 1 from Run p join Job pj on pj.id = p.jobId
          where p.id = e.dagRunId and pj.groupName = :name)\
      """;
}
