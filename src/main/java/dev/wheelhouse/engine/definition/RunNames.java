package dev.wheelhouse.engine.definition;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.DefinitionReads;
import java.util.Set;
import java.util.function.Function;

/// What operators call a run: its node, or its job.
public record RunNames(DefinitionReads definitions) implements Function<Run, String> {

  @Override
  public String apply(Run run) {
    JobId job = run.target().job();
    return run.nodeKey().isEmpty()
        ? definitions.names(Set.of(job)).getOrDefault(job, job.toString())
        : run.nodeKey();
  }
}
