package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The loaded part of the list of jobs, from its beginning on, in the engine's order. A page can be
/// asked for again: its jobs take their new looks in their old places.
final class JobPages {
  static final int SIZE = 200;

  private final JobFilter filter;
  private final JobOrder order;
  private final List<Part> parts = new ArrayList<>();
  private final List<JobEntry.Job> jobs = new ArrayList<>();
  private String end = "";
  private long total;
  private long expected;

  JobPages(JobFilter filter, JobOrder order) {
    this.filter = filter;
    this.order = order;
  }

  /// One page: how it is found again, and where its jobs stand.
  record Part(PageRequest request, int start, int size) {}

  JobFilter filter() {
    return filter;
  }

  Query.ListJobs query(PageRequest request) {
    return new Query.ListJobs(filter, order, request);
  }

  /// Adds the page behind the last one.
  void append(PageRequest request, Page<JobView> page) {
    parts.add(new Part(request, jobs.size(), page.items().size()));
    page.items().forEach(view -> jobs.add(new JobEntry.Job(view)));
    end = page.next();
    total = page.total();
  }

  /// What to ask for to get on towards a place.
  PageRequest following(int place) {
    var size = Math.clamp((long) place - jobs.size(), SIZE, PageRequest.MAX_SIZE);
    return new PageRequest(end, size);
  }

  /// Whether something follows what is loaded.
  boolean more() {
    return parts.isEmpty() || !end.isEmpty();
  }

  List<JobEntry.Job> jobs() {
    return jobs;
  }

  int loaded() {
    return jobs.size();
  }

  /// How many jobs there are, loaded or not, as far as that is known.
  long total() {
    return more() ? Math.max(Math.max(total, expected), jobs.size() + 1L) : jobs.size();
  }

  /// Somebody has counted that there are so many.
  void expect(long jobsInAll) {
    expected = jobsInAll;
  }

  /// Whether there may be more than [#total].
  boolean totalIsFloor() {
    return more() && total >= Page.EXACT_TOTAL;
  }

  /// The pages with the jobs between two places.
  List<Part> partsIn(int first, int last) {
    return parts.stream()
        .filter(part -> part.start() <= last && first < part.start() + part.size())
        .toList();
  }

  /// Takes in a page that was asked for again.
  ///
  /// @return whether it has the same jobs in the same order
  boolean refresh(Part part, Page<JobView> page) {
    var fresh = new HashMap<JobId, JobView>();
    page.items().forEach(view -> fresh.put(view.saved().id(), view));
    var same = page.items().size() == part.size() && page.total() == total;
    for (var i = 0; i < part.size(); i++) {
      var place = part.start() + i;
      var former = jobs.get(place).view();
      var changed = fresh.get(former.saved().id());
      if (changed != null && !changed.equals(former)) {
        jobs.set(place, new JobEntry.Job(changed));
      }
      same = same && page.items().get(i).saved().id().equals(former.saved().id());
    }
    return same;
  }
}
