package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.model.RunId;
import java.util.List;

/// First causes, and what changed since the last success (O6, K8).
public final class Diagnoses {

  public Diagnosis diagnose(RunId run) {
    throw new UnsupportedOperationException("not written yet");
  }

  public List<Diagnosis.Difference.Definition> compare(RunId run) {
    throw new UnsupportedOperationException("not written yet");
  }
}
