package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.store.BulkItem;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.SelectionReads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/// Writes bulk operations and moves their items on.
final class OperationRows {
  private static final String MOVE_ITEM =
      """
      update operation_item set state = ?, made_run_id = ?, again = ?, said = ?, changed_at = ?
      where operation_id = ? and item_number = ? and state = ?
      """;

  private OperationRows() {}

  static Lane<Change.MoveItem> moveItem() {
    return new Lane<>(
        MOVE_ITEM,
        (change, row) -> {
          BulkItem after = change.after();
          row.text(after.state().name())
              .numberOrNull(after.made() == null ? null : after.made().value())
              .flag(after.again())
              .text(Texts.line(after.said()))
              .instantOrNull(after.at())
              .number(after.operation())
              .number(after.number())
              .text(change.from().name());
        });
  }

  /// The items are what the selection finds in this transaction.
  static void start(StatelessSession session, Change.StartOperation change) throws Conflict {
    BulkOperation operation = change.operation();
    switch (operation.plan().selection()) {
      case Selection.Listed listed -> list(session, operation, listed);
      case Selection.Queued _, Selection.Runs _, Selection.Under _ -> freeze(session, operation);
    }
    SelectionReads.Found found = found(session, operation.id());
    boolean unexpected =
        !change.expected().isEmpty() && !change.expected().equals(found.revision());
    if (found.runs() == 0 || unexpected) {
      throw Conflict.stale(change);
    }
    session.insert(OperationEntity.of(operation.of(found.runs())));
  }

  private static void freeze(StatelessSession session, BulkOperation operation) {
    Chosen chosen = Chosen.of(operation.tenant(), operation.plan().selection());
    String text =
        """
        insert into OperationItem (operationId, itemNumber, tenantId, runId, state, again, said)
        select cast(:operation as Long), row_number() over (order by %s), e.tenantId, %s,
            'WAITING', false, ''
        from %s where %s
        """
            .formatted(chosen.run(), chosen.run(), chosen.from(), chosen.where().text());
    var insert = session.createMutationQuery(text).setParameter("operation", operation.id());
    chosen.where().values().forEach(insert::setParameter);
    insert.executeUpdate();
  }

  private static void list(
      StatelessSession session, BulkOperation operation, Selection.Listed listed) {
    Chosen chosen = Chosen.of(operation.tenant(), listed);
    Set<Long> there =
        new HashSet<>(
            Reading.first(
                session,
                Selection.MOST_LISTED,
                chosen.asked(Long.class, chosen.run(), ""),
                run -> run));
    List<OperationItemEntity> items = new ArrayList<>();
    for (var run : listed.runs()) {
      if (there.remove(run.value())) {
        items.add(
            OperationItemEntity.waiting(
                operation.id(), items.size() + 1, operation.tenant().value(), run.value()));
      }
    }
    session.insertMultiple(items);
  }

  private static SelectionReads.Found found(StatelessSession session, long operation) {
    var question =
        new Hql<>(
            Object[].class,
            "select count(*), max(runId) from OperationItem where operationId = :operation",
            Map.of("operation", operation));
    return Reading.first(
            session,
            1,
            question,
            row -> new SelectionReads.Found((Long) row[0], 0, row[1] == null ? 0 : (Long) row[1]))
        .getFirst();
  }

  static void move(StatelessSession session, Change.MoveOperation change) throws Conflict {
    BulkOperation seen = change.seen();
    OperationEntity row = session.get(OperationEntity.class, seen.id(), LockMode.PESSIMISTIC_WRITE);
    if (row == null || row.revision != seen.revision() || !row.state.equals(seen.state().name())) {
      throw Conflict.stale(change);
    }
    row.take(change.after());
    session.update(row);
    ItemState rest = change.rest();
    if (rest != null) {
      settleWaiting(session, change, rest);
    }
  }

  private static void settleWaiting(
      StatelessSession session, Change.MoveOperation change, ItemState rest) {
    session
        .createMutationQuery(
            """
            update OperationItem set state = :rest, changedAt = :at
            where operationId = :operation and state = :waiting
            """)
        .setParameter("rest", rest.name())
        .setParameter("at", Texts.micros(change.at()))
        .setParameter("operation", change.seen().id())
        .setParameter("waiting", ItemState.WAITING.name())
        .executeUpdate();
  }

  static void guard(StatelessSession session, Change.SetGuard change) {
    GuardEntity row = GuardEntity.of(change.tenant(), change.guard());
    if (session.get(GuardEntity.class, row.tenantId) == null) {
      session.insert(row);
    } else {
      session.update(row);
    }
  }
}
