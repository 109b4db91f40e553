package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.util.ArrayList;
import java.util.List;

/// A list of jobs in some order, put together from strands that follow one another: those that have
/// what the list is sorted by, then those that don't. Only ids are sorted; bodies are read for the
/// page that is shown.
final class JobList {
  private final Reading reading;
  private final Condition filter;
  private final List<JobStrand> strands;

  JobList(Reading reading, Condition filter, JobOrder order) {
    this.reading = reading;
    this.filter = filter;
    this.strands = strands(filter, order);
  }

  private static List<JobStrand> strands(Condition filter, JobOrder order) {
    boolean descending = order.descending();
    return switch (order.by()) {
      case NAME -> List.of(JobStrand.byName(filter, descending));
      case SAVED -> List.of(JobStrand.byTime(filter, "e.updatedAt", descending));
      case GROUP -> byText(filter, "e.groupName", descending);
      case OWNER -> byText(filter, "e.owner", descending);
      case NEXT_FIRING ->
          List.of(
              JobStrand.byNextFiring(filter, descending),
              JobStrand.byName(filter.and("not " + JobConditions.SCHEDULED), false));
    };
  }

  private static List<JobStrand> byText(Condition filter, String field, boolean descending) {
    return List.of(
        JobStrand.byText(filter.and(field + " > ''"), field, descending),
        JobStrand.byName(filter.and(field + " = ''"), false));
  }

  /// The ids of a page's jobs.
  Page<Long> page(PageRequest page) {
    int wanted = page.size() + 1;
    List<JobKey> keys = page.cursor().isEmpty() ? head(wanted) : after(page.cursor(), wanted);
    List<JobKey> shown = keys.subList(0, Math.min(page.size(), keys.size()));
    String next = keys.size() > page.size() ? shown.getLast().cursor() : "";
    return new Page<>(shown.stream().map(JobKey::id).toList(), next, total());
  }

  private List<JobKey> head(int wanted) {
    return fill(new ArrayList<>(), 0, wanted);
  }

  private List<JobKey> after(String cursor, int wanted) {
    JobKey last = JobKey.parse(cursor);
    if (last.strand() < 0 || last.strand() >= strands.size()) {
      throw new IllegalArgumentException("cursor " + cursor + " is not one of this list");
    }
    JobStrand strand = strands.get(last.strand());
    return fill(
        new ArrayList<>(strand.firstAfter(last, wanted, reading)), last.strand() + 1, wanted);
  }

  /// Adds the heads of the further strands until there are enough.
  private List<JobKey> fill(List<JobKey> keys, int strand, int wanted) {
    for (int i = strand; i < strands.size() && keys.size() < wanted; i++) {
      keys.addAll(strands.get(i).first(wanted - keys.size(), i, reading));
    }
    return keys;
  }

  private long total() {
    String text =
        "select count(*) from (select e.id as id from Job e where %s order by e.nameKey limit %d) counted"
            .formatted(filter.text(), Page.EXACT_TOTAL);
    return reading.number(new Hql<>(Long.class, text, filter.values()));
  }
}
