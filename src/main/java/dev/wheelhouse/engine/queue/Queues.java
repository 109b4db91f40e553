package dev.wheelhouse.engine.queue;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueCounts;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import java.util.List;

/// What stands in the queues that a person works through (U6).
public final class Queues {

  public Page<QueueEntry> list(Query.ListQueue query, TenantId tenant) {
    return new Page<>(List.of(), "", 0);
  }

  public QueueCounts counts(TenantId tenant) {
    return new QueueCounts(0, 0, 0, 0);
  }
}
