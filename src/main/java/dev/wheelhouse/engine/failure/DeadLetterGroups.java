package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.store.FailureReads.LetterCount;
import dev.wheelhouse.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Groups open dead letters by what their errors have in common (F4). The store counts; only what
/// is shown of each group is read.
public final class DeadLetterGroups {
  private static final int MOST_GROUPS = 500;
  private static final int MOST_JOBS = 10;

  private final Store store;

  public DeadLetterGroups(Store store) {
    this.store = store;
  }

  /// The largest groups, at most 500.
  ///
  /// @param text and `owner` as in [dev.wheelhouse.model.control.QueueFilter]
  public List<DeadLetterGroup> list(TenantId tenant, String text, String owner) {
    List<Group> groups =
        store.failures().openLetters(tenant, text, owner).stream()
            .collect(Collectors.groupingBy(LetterCount::signature))
            .values()
            .stream()
            .map(Group::new)
            .sorted(Comparator.comparingLong(Group::count).reversed())
            .limit(MOST_GROUPS)
            .toList();
    Map<Long, DeadLetter> examples = examples(groups);
    Map<JobId, String> names = names(groups);
    Set<JobId> repeatable = store.failures().repeatable(jobs(groups));
    return groups.stream()
        .flatMap(
            group ->
                Optional.ofNullable(examples.get(group.newest().newestLetter())).stream()
                    .map(example -> view(group, example, names, repeatable)))
        .toList();
  }

  private Map<Long, DeadLetter> examples(List<Group> groups) {
    return store
        .failures()
        .letters(groups.stream().map(group -> group.newest().newestLetter()).toList())
        .stream()
        .collect(Collectors.toMap(DeadLetter::id, Function.identity()));
  }

  private static Set<JobId> jobs(List<Group> groups) {
    return groups.stream()
        .flatMap(group -> group.parts().stream())
        .map(LetterCount::job)
        .collect(Collectors.toSet());
  }

  private Map<JobId, String> names(List<Group> groups) {
    Set<JobId> jobs =
        groups.stream()
            .flatMap(group -> group.jobs().stream())
            .collect(Collectors.toCollection(HashSet::new));
    return store.definitions().names(jobs);
  }

  private static DeadLetterGroup view(
      Group group, DeadLetter example, Map<JobId, String> names, Set<JobId> repeatable) {
    return new DeadLetterGroup(
        example.signature(),
        group.count(),
        group.countOf(repeatable),
        group.oldest(),
        group.newest().newest(),
        group.jobs().stream().map(job -> names.getOrDefault(job, job.toString())).sorted().toList(),
        example.run(),
        example.error());
  }

  /// The counts of one signature, by job.
  private record Group(List<LetterCount> parts) {
    long count() {
      return parts.stream().mapToLong(LetterCount::count).sum();
    }

    long countOf(Set<JobId> of) {
      return parts.stream()
          .filter(part -> of.contains(part.job()))
          .mapToLong(LetterCount::count)
          .sum();
    }

    LetterCount newest() {
      return parts.stream().max(Comparator.comparingLong(LetterCount::newestLetter)).orElseThrow();
    }

    Instant oldest() {
      return parts.stream().map(LetterCount::oldest).min(Comparator.naturalOrder()).orElseThrow();
    }

    Collection<JobId> jobs() {
      return parts.stream()
          .sorted(Comparator.comparingLong(LetterCount::count).reversed())
          .limit(MOST_JOBS)
          .map(LetterCount::job)
          .toList();
    }
  }
}
