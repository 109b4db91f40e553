package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Selection;
import java.util.List;
import java.util.Optional;

/// What a selection finds now, counted by the store and not run by run.
public interface SelectionReads {

  Found find(TenantId tenant, Selection selection);

  /// The first of its runs, in the order of an operation.
  List<RunId> first(TenantId tenant, Selection selection, int limit);

  /// Runs of jobs that don't say that they may be done twice.
  Part notRepeatable(TenantId tenant, Selection selection);

  /// Runs with which the act can't be done as they stand now.
  Part unfit(TenantId tenant, Selection selection, Act act);

  /// @param newest the highest id of its runs; 0 without one
  record Found(long runs, long jobs, long newest) {

    /// Changes with what is found.
    public String revision() {
      return runs + ":" + newest;
    }
  }

  /// Some of the runs that were found, and one of them.
  record Part(long runs, Optional<RunId> example) {}
}
