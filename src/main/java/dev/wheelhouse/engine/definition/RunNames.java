package dev.wheelhouse.engine.definition;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.DefinitionReads;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What operators call a run: its node (with the item of a mapped one), or its job.
///
/// @param definitions whose names never change, so one run's is taken from memory
/// @param reads for many at once
public record RunNames(Definitions definitions, DefinitionReads reads)
    implements Function<Run, String> {

  @Override
  public String apply(Run run) {
    return run.nodeKey().isEmpty()
        ? definitions
            .version(run.target().job(), run.target().version())
            .map(it -> it.definition().name())
            .orElse(run.target().job().toString())
        : run.nodeName();
  }

  /// Of several runs, by one reading.
  public Map<RunId, String> of(Collection<Run> runs) {
    Set<JobId> jobs =
        runs.stream()
            .filter(run -> run.nodeKey().isEmpty())
            .map(run -> run.target().job())
            .collect(Collectors.toSet());
    Map<JobId, String> names = jobs.isEmpty() ? Map.of() : reads.names(jobs);
    return runs.stream().collect(Collectors.toMap(Run::id, run -> name(run, names)));
  }

  private static String name(Run run, Map<JobId, String> names) {
    JobId job = run.target().job();
    return run.nodeKey().isEmpty() ? names.getOrDefault(job, job.toString()) : run.nodeName();
  }
}
