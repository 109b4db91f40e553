package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import java.util.Optional;

/// Reading what explains a failure.
public interface InsightReads {

  /// Open dead letters with a signature, but for one run's, counted up to
  /// [dev.wheelhouse.model.page.Page#EXACT_TOTAL].
  long openLettersLike(TenantId tenant, String signature, RunId except);

  /// The newest run that succeeded and was made before this one: of its definition, as the same
  /// node or by itself. It looks back a bounded number of runs.
  Optional<Run> successBefore(Run run);
}
