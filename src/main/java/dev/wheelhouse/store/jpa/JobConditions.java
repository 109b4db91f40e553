package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobFilter.Mark;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// What a filter of jobs says, as conditions about entity `e`.
final class JobConditions {
  static final String SCHEDULED =
      "exists (select 1 from Trigger x where x.jobId = e.id and x.status = 'ENABLED' and"
          + " (x.nextFireAt is not null or x.parkedAt is not null))";
  static final String DEAD_LETTER =
      "exists (select 1 from DeadLetter x where x.jobId = e.id and x.openRunId > 0)";

  /// Drafts that test runs run, and their jobs: no other name has an `@`.
  static final String NO_TEST = "e.nameKey not like '%@test%'";

  /// The drafts alone.
  static final String DRAFT = "e.nameKey like '%@test'";

  private JobConditions() {}

  static Condition of(TenantId tenant, JobFilter filter) {
    Condition all =
        Condition.NONE
            .and("e.tenantId = :tenant", "tenant", tenant.value())
            .and("e.nameKey is not null")
            .and("e.ownerDagId is null")
            .and(NO_TEST);
    Condition found = filter.text().isBlank() ? all : withText(all, filter.text().strip());
    Condition chosen = oneOf(found, "e.kind", "kinds", names(filter.kinds()));
    chosen = oneOf(chosen, "e.status", "statuses", names(filter.statuses()));
    chosen = oneOf(chosen, "e.groupName", "groups", filter.groups());
    return marked(chosen, filter.marks());
  }

  private static Condition withText(Condition all, String text) {
    return all.and("e.findText like :text escape '!'", "text", Paging.containing(text));
  }

  private static Condition oneOf(
      Condition condition, String field, String name, Collection<String> values) {
    return values.isEmpty() ? condition : condition.and(field + " in :" + name, name, values);
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private static Condition marked(Condition condition, Set<Mark> marks) {
    if (marks.isEmpty()) {
      return condition;
    }
    String one =
        marks.stream().sorted().map(JobConditions::text).collect(Collectors.joining(" or "));
    return condition.and("(" + one + ")");
  }

  private static String text(Mark mark) {
    return switch (mark) {
      case SCHEDULED -> SCHEDULED;
      case UNSCHEDULED -> "not " + SCHEDULED;
      case DEAD_LETTER -> DEAD_LETTER;
    };
  }
}
