package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reading jobs and DAGs as lists show them; deleted ones are not found, and drafts of test runs by
/// their names only.
public interface JobReads {

  Page<ListedJob> page(TenantId tenant, JobFilter filter, JobOrder order, PageRequest page);

  Optional<ListedJob> byName(TenantId tenant, String name);

  /// @param text as in [JobFilter#text]
  Counts count(TenantId tenant, String text);

  /// Names of the DAGs whose latest version has the job as a node, in order.
  List<String> usedBy(JobId job);

  /// Names of the jobs whose latest version runs the DAG as a sub-DAG, in order.
  List<String> runAsSubDagBy(TenantId tenant, String dag);

  /// Names of the jobs whose latest version is undone by a job, in order.
  List<String> undoneBy(TenantId tenant, String job);

  /// Names of the jobs whose latest version waits for runs of a job or DAG, in order.
  List<String> waitedForBy(TenantId tenant, String name);

  /// The drafts of DAGs that test runs have left, of all tenants, by id.
  List<JobId> drafts();

  /// How many there are in all and by each choice of a filter.
  ///
  /// @param groups by name, the empty one for none; in no order
  record Counts(
      long all,
      Map<JobKind, Long> kinds,
      Map<DefinitionStatus, Long> statuses,
      Map<JobFilter.Mark, Long> marks,
      Map<String, Long> groups) {
    public Counts {
      kinds = Map.copyOf(kinds);
      statuses = Map.copyOf(statuses);
      marks = Map.copyOf(marks);
      groups = Map.copyOf(groups);
    }
  }
}
