package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.store.Change;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The statements of the busy tables: plain SQL, the same for H2 and PostgreSQL.
final class RunStatements {
  private RunStatements() {}

  private static final String CREATE =
      """
      insert into run (id, tenant_id, kind, scope, slot, generation, job_id, job_version,
          dag_run_id, node_key, map_key, carrier_run_id, source, trigger_keys, logical_time, zone, label, created_by, reason,
          undoes_run_id, overrides_holds, pool, priority, lane, canary, parameters, state, revision, attempts,
          created_at, queued_at, started_at,
          ended_at, due_at, stopping_since, last_error, skipped_by_branch)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String MOVE =
      """
      update run set state = ?, revision = ?, attempts = ?, priority = ?, queued_at = ?, started_at = ?,
          ended_at = ?, due_at = ?, stopping_since = ?, last_error = ?,
          skipped_by_branch = ?
      where id = ? and state = ? and revision = ?
      """;

  /// A source that is there already stays as it is.
  private static final String ADD_SOURCE =
      """
      update run set trigger_keys = case
          when trigger_keys = '' then cast(? as varchar)
          when position(chr(10) || cast(? as varchar) || chr(10)
              in chr(10) || trigger_keys || chr(10)) > 0 then trigger_keys
          else trigger_keys || chr(10) || cast(? as varchar) end
      where id = ?
      """;

  private static final String BEGIN =
      """
      insert into run_attempt (run_id, attempt_no, tenant_id, dispatch, worker, started_at,
          given)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String BEGIN_AGAIN =
      """
      update run_attempt set dispatch = ?, worker = ?, started_at = ?, given = ?, ended_at = null,
          outcome = null, exit_code = null, ended_by = null, message = null
      where run_id = ? and attempt_no = ? and dispatch = ? - 1
      """;

  private static final String END =
      """
      update run_attempt set ended_at = ?, outcome = ?, exit_code = ?, ended_by = ?, message = ?
      where run_id = ? and attempt_no = ?
      """;

  private static final String EVENT =
      """
      insert into event (seq, tenant_id, run_id, job_id, type, from_state, to_state, attempt_no,
          happened_at, who, why)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADVANCE =
      "update job_trigger set next_fire_at = ? where id = ? and next_fire_at = ?";

  static Lane<Change.CreateRun> create() {
    return new Lane<>(CREATE, (change, row) -> bindRun(change.run(), row));
  }

  static Lane<Change.MoveRun> move() {
    return new Lane<>(
        MOVE,
        (change, row) -> {
          Status next = change.next();
          row.text(next.state().name()).count(next.revision()).count(next.attempts());
          row.count(change.after().placement().priority());
          bindTimes(next, row);
          row.number(change.run().value())
              .text(change.seen().state().name())
              .count(change.seen().revision());
        });
  }

  static Lane<Change.AddSource> addSource() {
    return new Lane<>(
        ADD_SOURCE,
        (change, row) ->
            row.text(change.triggerKey())
                .text(change.triggerKey())
                .text(change.triggerKey())
                .number(change.run().value()));
  }

  static Lane<Change.BeginAttempt> begin() {
    return new Lane<>(
        BEGIN,
        (change, row) -> {
          Attempt attempt = change.attempt();
          row.number(attempt.run().value())
              .count(attempt.number())
              .number(attempt.tenant().value())
              .count(attempt.dispatch())
              .text(attempt.worker())
              .instant(attempt.startedAt())
              .textOrNull(Texts.given(attempt.given()));
        });
  }

  static Lane<Change.BeginAttempt> beginAgain() {
    return new Lane<>(
        BEGIN_AGAIN,
        (change, row) -> {
          Attempt attempt = change.attempt();
          row.count(attempt.dispatch())
              .text(attempt.worker())
              .instant(attempt.startedAt())
              .textOrNull(Texts.given(attempt.given()))
              .number(attempt.run().value())
              .count(attempt.number())
              .count(attempt.dispatch());
        });
  }

  static Lane<Change.EndAttempt> end() {
    return new Lane<>(
        END,
        (change, row) -> {
          Attempt attempt = change.attempt();
          var outcome = attempt.outcome();
          row.instantOrNull(attempt.endedAt())
              .textOrNull(outcome == null ? null : outcome.kind().name())
              .countOrNull(outcome == null ? null : outcome.exitCode())
              .textOrNull(outcome == null ? null : outcome.signal())
              .textOrNull(outcome == null ? null : Texts.line(outcome.message()))
              .number(attempt.run().value())
              .count(attempt.number());
        });
  }

  static Lane<Change.AppendEvent> event(EventNumbers numbers) {
    return new Lane<>(
        EVENT,
        (change, row) -> {
          var event = change.event();
          row.number(numbers.next())
              .number(event.tenant().value())
              .number(event.run().value())
              .number(event.job().value())
              .text(event.type())
              .textOrNull(nameOf(event.from()))
              .text(event.to().name())
              .count(event.attempt())
              .instant(event.at())
              .text(event.who())
              .text(Texts.line(event.why()));
        });
  }

  static Lane<Change.AdvanceTrigger> advance() {
    return new Lane<>(
        ADVANCE,
        (change, row) ->
            row.instantOrNull(change.next())
                .number(change.trigger().value())
                .instant(change.expected()));
  }

  private static void bindRun(Run run, Row row) throws SQLException {
    Target target = run.target();
    var node = target.node();
    row.number(run.id().value())
        .number(run.key().tenant().value())
        .text(target.kind().name())
        .text(run.key().scope())
        .text(run.key().slot())
        .count(run.key().generation())
        .number(target.job().value())
        .count(target.version())
        .numberOrNull(node == null ? null : node.dagRun().value())
        .textOrNull(node == null ? null : node.key());
    var item = node == null ? null : node.item();
    row.textOrNull(item == null ? null : MapKey.write(item))
        .numberOrNull(item == null ? null : item.of().value());
    bindOrigin(run, row);
    row.text(run.placement().pool())
        .count(run.placement().priority())
        .text(run.placement().lane().name())
        .flag(run.placement().canary())
        .text(Texts.parameters(run.parameters()))
        .text(run.state().name())
        .count(run.status().revision())
        .count(run.status().attempts())
        .instant(run.status().createdAt());
    bindTimes(run.status(), row);
  }

  private static void bindOrigin(Run run, Row row) throws SQLException {
    var origin = run.origin();
    row.text(origin.source().name())
        .text(String.join("\n", origin.triggers()))
        .instant(origin.logicalTime())
        .text(origin.zone().getId())
        .text(origin.label())
        .text(origin.by())
        .text(Texts.line(origin.reason()))
        .numberOrNull(origin.undoes() == null ? null : origin.undoes().value())
        .flag(origin.override());
  }

  private static void bindTimes(Status status, Row row) throws SQLException {
    row.instantOrNull(status.queuedAt())
        .instantOrNull(status.startedAt())
        .instantOrNull(status.endedAt())
        .instantOrNull(status.dueAt())
        .instantOrNull(status.stoppingSince())
        .text(Texts.line(status.lastError()))
        .flag(status.skippedByBranch());
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
