package dev.wheelhouse.engine.definition;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.DefinitionReads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What operators call a run: its node, or its job.
public record RunNames(DefinitionReads definitions) implements Function<Run, String> {

  @Override
  public String apply(Run run) {
    return of(List.of(run)).values().iterator().next();
  }

  /// Of several runs, by one reading.
  public Map<RunId, String> of(Collection<Run> runs) {
    Set<JobId> jobs =
        runs.stream()
            .filter(run -> run.nodeKey().isEmpty())
            .map(run -> run.target().job())
            .collect(Collectors.toSet());
    Map<JobId, String> names = jobs.isEmpty() ? Map.of() : definitions.names(jobs);
    return runs.stream().collect(Collectors.toMap(Run::id, run -> name(run, names)));
  }

  private static String name(Run run, Map<JobId, String> names) {
    JobId job = run.target().job();
    return run.nodeKey().isEmpty() ? names.getOrDefault(job, job.toString()) : run.nodeKey();
  }
}
