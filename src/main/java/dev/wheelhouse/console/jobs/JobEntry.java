package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobView;

/// What stands in one row of the list.
public sealed interface JobEntry {

  /// A job or DAG.
  record Job(JobView view) implements JobEntry {}

  /// The heading of a group; its jobs follow while it is open.
  ///
  /// @param name empty for jobs without a group
  /// @param jobs how many it has; negative while that is not known
  record Group(String name, long jobs, boolean open) implements JobEntry {}

  /// A job that is not loaded yet.
  record Loading() implements JobEntry {}

  JobEntry LOADING = new Loading();
}
