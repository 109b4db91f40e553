package dev.wheelhouse.engine.operation;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Store;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of runs: of the node, or of the job.
public record RunNames(Store store) {

  Map<RunId, String> ofIds(Collection<RunId> runs) {
    return of(store.history().runs(runs));
  }

  Map<RunId, String> of(List<Run> runs) {
    Set<JobId> jobs = runs.stream().map(run -> run.target().job()).collect(Collectors.toSet());
    Map<JobId, String> names = store.definitions().names(jobs);
    return runs.stream().collect(Collectors.toMap(Run::id, run -> name(run, names)));
  }

  private static String name(Run run, Map<JobId, String> names) {
    JobId job = run.target().job();
    return run.nodeKey().isEmpty() ? names.getOrDefault(job, job.toString()) : run.nodeKey();
  }
}
