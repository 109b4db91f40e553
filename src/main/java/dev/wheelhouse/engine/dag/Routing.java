package dev.wheelhouse.engine.dag;

import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.RunKey;

/// Which way a new run of a job goes (P4). The same run goes the same way whenever it is asked.
@FunctionalInterface
public interface Routing {

  Way wayOf(SavedDefinition job, RunKey key);

  /// Which version a run executes, and where.
  record Way(int version, Placement placement) {

    /// The way of most.
    public static Way usual(SavedDefinition job) {
      return new Way(job.version(), placement((JobDefinition) job.definition()));
    }

    /// Where the job's runs go: nowhere when its task takes no slot.
    public static Placement placement(JobDefinition job) {
      return job.task().takesSlot() ? job.placement() : job.placement().pool("");
    }
  }

  /// No run goes another way than its job's others.
  Routing USUAL = (job, _) -> Way.usual(job);
}
