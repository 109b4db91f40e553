package dev.wheelhouse.engine.control;

import dev.wheelhouse.api.ControlStatistics;
import dev.wheelhouse.api.ControlView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import java.util.List;

/// What people and policies did to the engine's work (O7).
public final class Controls {

  public ControlStatistics statistics(int hours, TenantId tenant) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Page<ControlView> list(Query.ListControls query, TenantId tenant) {
    return new Page<>(List.of(), "", 0);
  }
}
