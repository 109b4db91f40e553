package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reading what happened lately, from the newest back.
public interface HistoryReads {

  /// Events of all runs before a number, newest first.
  List<RunEvent> eventsBefore(long sequence, int limit);

  /// These runs in any order; those that are gone are left out.
  List<Run> runs(Collection<RunId> ids);

  /// When dead letters were opened from an instant on, newest first.
  List<Instant> deadLettersOpened(Instant since, int limit);

  /// Dead letters of a tenant.
  Letters letters(TenantId tenant, Instant since);

  /// Firings of a tenant's triggers that were missed, by when that was recorded.
  Missed missed(TenantId tenant, Instant since);

  /// How many dead letters there are.
  ///
  /// @param opened since the instant, up to [dev.wheelhouse.model.page.Page#EXACT_TOTAL]
  /// @param open now
  /// @param oldest when the first of the open ones was opened; null without one
  record Letters(long opened, long open, @Nullable Instant oldest) {}

  /// How many firings were missed.
  ///
  /// @param last whose was missed last; null for none
  record Missed(long firings, @Nullable JobId last) {}
}
