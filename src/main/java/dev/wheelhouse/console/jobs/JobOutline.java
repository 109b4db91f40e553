package dev.wheelhouse.console.jobs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rows that a list of jobs makes: as it stands, or under headings of its groups, whose jobs
/// hide while they are closed.
final class JobOutline {
  static final JobOutline NOTHING = new JobOutline(List.of(), new int[0]);

  private final List<JobEntry> entries;
  private final int[] places;

  /// @param places of the rows' jobs in the list; a heading has that of the next job
  private JobOutline(List<JobEntry> entries, int[] places) {
    this.entries = entries;
    this.places = places;
  }

  /// How rows are grouped.
  ///
  /// @param closed names of groups whose jobs hide
  /// @param sizes of groups, as far as they are known beforehand
  record Grouping(Set<String> closed, Map<String, Long> sizes) {}

  static JobOutline plain(JobPages pages) {
    var total = (int) pages.total();
    var entries = new ArrayList<JobEntry>(total);
    entries.addAll(pages.jobs());
    entries.addAll(Collections.nCopies(total - pages.loaded(), JobEntry.LOADING));
    var places = new int[total];
    Arrays.setAll(places, i -> i);
    return new JobOutline(entries, places);
  }

  /// @param pages in the order of their groups
  static JobOutline grouped(JobPages pages, Grouping grouping) {
    return new Grouped(pages, grouping).outline();
  }

  /// One per row.
  List<JobEntry> entries() {
    return entries;
  }

  /// The place of a row's job.
  int place(int row) {
    return places.length == 0 ? 0 : places[Math.clamp(row, 0, places.length - 1)];
  }

  /// Makes the rows of groups, one group after the other.
  private static final class Grouped {
    private final JobPages pages;
    private final Grouping grouping;
    private final List<JobEntry> entries = new ArrayList<>();
    private final int[] places;

    Grouped(JobPages pages, Grouping grouping) {
      this.pages = pages;
      this.grouping = grouping;
      this.places = new int[(int) pages.total() + pages.loaded()];
    }

    JobOutline outline() {
      for (var start = 0; start < pages.loaded(); ) {
        start = group(start);
      }
      for (var place = pages.loaded(); place < pages.total(); place++) {
        add(JobEntry.LOADING, place);
      }
      return new JobOutline(entries, Arrays.copyOf(places, entries.size()));
    }

    /// @return where the next group begins
    private int group(int start) {
      var name = group(pages.jobs().get(start));
      var end = start + 1;
      while (end < pages.loaded() && group(pages.jobs().get(end)).equals(name)) {
        end++;
      }
      var whole = end < pages.loaded() || !pages.more();
      var size = whole ? Long.valueOf(end - start) : grouping.sizes().getOrDefault(name, -1L);
      var open = !grouping.closed().contains(name);
      add(new JobEntry.Group(name, size, open), start);
      for (var place = start; open && place < end; place++) {
        add(pages.jobs().get(place), place);
      }
      return end;
    }

    private void add(JobEntry entry, int place) {
      places[entries.size()] = place;
      entries.add(entry);
    }

    private static String group(JobEntry.Job job) {
      return job.view().saved().definition().naming().group();
    }
  }
}
