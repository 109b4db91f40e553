package dev.wheelhouse.api;

import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import java.util.List;
import java.util.Map;

/// How many jobs and DAGs a text finds, in all and by each choice of a filter.
///
/// @param groups by name, in the order of names; the empty name, for none, comes last
public record JobCounts(
    long all,
    Map<JobKind, Long> kinds,
    Map<DefinitionStatus, Long> statuses,
    Map<JobFilter.Mark, Long> marks,
    List<Group> groups) {
  public JobCounts {
    kinds = Map.copyOf(kinds);
    statuses = Map.copyOf(statuses);
    marks = Map.copyOf(marks);
    groups = List.copyOf(groups);
  }

  /// A group with its members.
  public record Group(String name, long jobs) {}
}
