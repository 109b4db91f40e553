package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Output;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;

/// Reading what runs handed on (D7). It is there from the instant of their end.
public interface OutputReads {

  /// By name, sorted; empty when it handed nothing on.
  SequencedMap<String, Output> outputs(RunId run);

  /// By run; a run that handed nothing on is not among them.
  Map<RunId, SequencedMap<String, Output>> outputs(Collection<RunId> runs);
}
