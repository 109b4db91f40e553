package dev.wheelhouse.api;

import dev.wheelhouse.model.run.Output;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What came of a run, beside how it stands.
///
/// @param maxAttempts that its version of the job allows
/// @param outputs that it handed on, by name, sorted
public record RunResult(int maxAttempts, SequencedMap<String, Output> outputs) {
  public RunResult {
    outputs = Collections.unmodifiableSequencedMap(new TreeMap<>(outputs));
  }
}
