package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.run.RunState;
import java.util.List;
import java.util.stream.Stream;

/// What a filter of a queue says, as conditions about entity `e`: a dead letter or a run.
final class QueueConditions {
  private static final String OWNED =
      "e.jobId in (select j.id from Job j where j.tenantId = :tenant and j.owner = :owner)";

  private QueueConditions() {}

  static Chosen of(TenantId tenant, QueueFilter filter) {
    return filter.queue() == QueueFilter.Queue.DEAD_LETTERS
        ? letters(tenant, filter)
        : runs(tenant, filter, states(filter.queue()).toList());
  }

  private static Chosen letters(TenantId tenant, QueueFilter filter) {
    Condition open = openLetters(tenant, filter.text(), filter.owner());
    Condition chosen =
        filter.signature().isEmpty()
            ? open
            : open.and("e.signature = :signature", "signature", Texts.line(filter.signature()));
    return new Chosen("DeadLetter e", chosen, "e.openRunId");
  }

  static Condition openLetters(TenantId tenant, String text, String owner) {
    Condition open = Chosen.of(tenant).and("e.openRunId is not null");
    return owned(withText(open, "error", text), owner);
  }

  static Chosen runs(TenantId tenant, QueueFilter filter, List<String> states) {
    Condition waiting = Chosen.of(tenant).and("e.state in :states", "states", states);
    Condition live =
        filter.queue() == QueueFilter.Queue.PENDING
            ? waiting.and(Chosen.CAN_GO_ON, "unended", Chosen.UNENDED)
            : waiting;
    return new Chosen(
        "Run e", owned(withText(live, "lastError", filter.text()), filter.owner()), "e.id");
  }

  /// Of the runs that stand in a queue; none for dead letters.
  static Stream<String> states(QueueFilter.Queue queue) {
    Stream<RunState> states =
        switch (queue) {
          case PENDING -> Stream.of(RunState.PENDING, RunState.QUEUED);
          case RETRY -> Stream.of(RunState.RETRY_WAIT);
          case CONFIRMATION -> Stream.of(RunState.LOST, RunState.NEEDS_CONFIRMATION);
          case DEAD_LETTERS -> Stream.of();
        };
    return states.map(Enum::name);
  }

  private static Condition withText(Condition condition, String error, String text) {
    if (text.isBlank()) {
      return condition;
    }
    String either =
        """
        (lower(e.%s) like :text escape '!' or e.jobId in (
            select j.id from Job j where j.tenantId = :tenant and lower(j.name) like :text escape '!'))\
        """
            .formatted(error);
    return condition.and(either, "text", Paging.containing(text.strip()));
  }

  private static Condition owned(Condition condition, String owner) {
    return owner.isEmpty() ? condition : condition.and(OWNED, "owner", owner);
  }
}
