package dev.wheelhouse.engine.misfire;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.api.MissedRuns;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;

/// Shows windows of missed firings, and runs them when somebody decides so.
public final class MissedFirings {
  public Page<MisfireView> list(Query.ListMisfires query, TenantId tenant) {
    return java.util.Optional.<Page<MisfireView>>empty().orElseThrow();
  }

  public Answer<MissedRuns> run(Command.RunMissed command, Caller caller) {
    return java.util.Optional.<Answer<MissedRuns>>empty().orElseThrow();
  }
}
