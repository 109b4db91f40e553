package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Reading the record of commands that were given (O7).
public interface ControlReads {

  /// Newest first.
  ///
  /// @param object exactly; empty for all
  Page<ControlEntry> list(TenantId tenant, String object, PageRequest page);

  /// By type, in its order.
  List<Kind> kinds(TenantId tenant, Instant since);

  /// What was acted on most, the most first.
  List<Spot> objects(TenantId tenant, Instant since, int most);

  List<ControlEntry> slowest(TenantId tenant, Instant since, int most);

  /// What was refused, newest first.
  List<ControlEntry> failures(TenantId tenant, Instant since, int most);

  /// Commands of one type, with how long they took.
  record Kind(
      String command,
      long count,
      long succeeded,
      Duration median,
      Duration p95,
      Duration longest) {}

  /// An object, and how often it was acted on.
  record Spot(String object, long count) {}
}
