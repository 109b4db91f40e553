package dev.wheelhouse.model.definition;

import java.util.Set;

/// Which jobs and DAGs a list shows; deleted ones never. An empty set or text lets all through.
///
/// @param text part of the name, group, owner or description's first words, case ignored
/// @param groups names of groups; the empty name is "no group"
public record JobFilter(
    String text,
    Set<JobKind> kinds,
    Set<DefinitionStatus> statuses,
    Set<String> groups,
    Set<Mark> marks) {
  public static final JobFilter ALL = new JobFilter("", Set.of(), Set.of(), Set.of(), Set.of());

  public JobFilter {
    kinds = Set.copyOf(kinds);
    statuses = Set.copyOf(statuses);
    groups = Set.copyOf(groups);
    marks = Set.copyOf(marks);
  }

  public static JobFilter text(String text) {
    return new JobFilter(text, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /// What a job can stand out by; with several, it needs one of them.
  public enum Mark {
    /// It will fire by itself.
    SCHEDULED,
    /// Nothing but a person, an API or a DAG starts it.
    UNSCHEDULED,
    /// At least one of its runs is an open dead letter.
    DEAD_LETTER
  }
}
