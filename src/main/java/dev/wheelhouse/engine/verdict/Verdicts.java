package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.model.RunId;

/// The evidence about a run that failed or is in doubt (U7).
@SuppressWarnings("DoNotCallSuggester")
public final class Verdicts {

  public Evidence evidence(RunId run) {
    throw new UnsupportedOperationException("not written yet");
  }
}
