package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reading the queues that a person works through (U6).
public interface QueueReads {

  /// Dead letters newest first, retries by when they are due, others oldest first.
  Page<Row> page(TenantId tenant, QueueFilter filter, PageRequest page);

  /// How many there are, up to [Page#EXACT_TOTAL].
  long count(TenantId tenant, QueueFilter filter);

  /// When each of these runs came into its state.
  Map<RunId, Instant> since(Collection<RunId> runs);

  /// Nodes of these DAG runs that wait for others.
  List<Run> pendingNodes(Collection<RunId> dagRuns);

  /// @param letter that makes it stand in the queue; null in other queues
  record Row(Run run, @Nullable DeadLetter letter) {}
}
