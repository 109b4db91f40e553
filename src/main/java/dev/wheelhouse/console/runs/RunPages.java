package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The loaded part of the list of runs: the pages that the engine gave, newest first. Any of them
/// can be asked for again; rows that came, went or slid over a page's edge meanwhile are neither
/// lost nor doubled.
final class RunPages {
  static final int SIZE = 200;
  private static final int LARGEST = 600;
  private static final List<RunView> NONE = List.of();

  private final List<Part> parts = new ArrayList<>();
  private String end = "";
  private long total;
  private int unseen;

  /// One page with the cursor by which it is found again.
  private static final class Part {
    final String cursor;
    List<RunView> rows;

    Part(String cursor, List<RunView> rows) {
      this.cursor = cursor;
      this.rows = rows;
    }

    PageRequest request() {
      var size = Math.clamp(rows.size() + SIZE / 4, SIZE, PageRequest.MAX_SIZE);
      return new PageRequest(cursor, size);
    }
  }

  /// Begins anew with the first page.
  void start(Page<RunView> first) {
    parts.clear();
    unseen = 0;
    total = first.total();
    parts.add(new Part("", first.items()));
    end = first.next();
  }

  /// Adds the page behind the last one.
  void append(PageRequest request, Page<RunView> next) {
    if (request.cursor().equals(end) && more()) {
      parts.add(new Part(end, next.items()));
      end = next.next();
      total = next.total();
    }
  }

  boolean more() {
    return !end.isEmpty();
  }

  PageRequest following() {
    return new PageRequest(end, SIZE);
  }

  List<RunView> rows() {
    return parts.stream().flatMap(part -> part.rows.stream()).toList();
  }

  /// All runs that the filter lets through, loaded or not.
  long total() {
    return total;
  }

  /// New runs above the first row that are held back.
  int unseen() {
    return unseen;
  }

  /// What to ask for to see these runs afresh; the first page always, for what is new.
  List<PageRequest> requests(Set<RunId> inSight) {
    var wanted = new ArrayList<PageRequest>();
    for (var part : parts) {
      var seen = part.rows.stream().anyMatch(row -> inSight.contains(row.run().id()));
      if (wanted.isEmpty() || seen) {
        wanted.add(part.request());
      }
    }
    return wanted;
  }

  /// Takes in a page that was asked for again.
  ///
  /// @param hold keeps new rows above the first one back, and counts them
  void refresh(PageRequest request, Page<RunView> page, boolean hold) {
    var index = indexOf(request.cursor());
    if (index < 0) {
      return;
    }
    total = page.total();
    var part = parts.get(index);
    var known = ids(part.rows);
    var fresh = page.items();
    if (index == 0) {
      var news = newAbove(fresh, known);
      unseen = hold ? news : 0;
      fresh = hold ? fresh.subList(news, fresh.size()) : fresh;
      if (hold && fresh.isEmpty() && !part.rows.isEmpty() && news > 0) {
        return;
      }
    }
    merge(index, page, fresh);
  }

  private void merge(int index, Page<RunView> page, List<RunView> fresh) {
    var part = parts.get(index);
    if (page.next().isEmpty() || fresh.isEmpty()) {
      part.rows = fresh;
      cutAfter(index, page.next());
      return;
    }
    var later = later(index);
    var known = ids(part.rows);
    var slid = known.contains(fresh.getLast().run().id()) ? slidOut(part.rows, ids(fresh)) : NONE;
    var tooMany = fresh.size() + slid.size() > LARGEST;
    if (tooMany || torn(fresh, known, later)) {
      part.rows = fresh;
      cutAfter(index, page.next());
      return;
    }
    var rows = new ArrayList<>(fresh);
    rows.removeIf(row -> later.contains(row.run().id()));
    rows.addAll(slid);
    part.rows = List.copyOf(rows);
    if (index == parts.size() - 1 && slid.isEmpty()) {
      end = page.next();
    }
  }

  /// So much is new that nothing joins the page to what was there.
  private static boolean torn(List<RunView> fresh, Set<RunId> known, Set<RunId> later) {
    return !known.isEmpty()
        && ids(fresh).stream().noneMatch(id -> known.contains(id) || later.contains(id));
  }

  /// Rows of the former page that stand behind the last one the new page still has.
  private static List<RunView> slidOut(List<RunView> former, Set<RunId> fresh) {
    var last = former.size() - 1;
    while (last >= 0 && !fresh.contains(former.get(last).run().id())) {
      last--;
    }
    return former.subList(last + 1, former.size());
  }

  private static int newAbove(List<RunView> fresh, Set<RunId> known) {
    var news = 0;
    while (news < fresh.size() && !known.contains(fresh.get(news).run().id())) {
      news++;
    }
    return known.isEmpty() ? 0 : news;
  }

  private Set<RunId> later(int index) {
    var ids = new HashSet<RunId>();
    parts.subList(index + 1, parts.size()).forEach(part -> ids.addAll(ids(part.rows)));
    return ids;
  }

  private void cutAfter(int index, String cursor) {
    parts.subList(index + 1, parts.size()).clear();
    end = cursor;
  }

  private int indexOf(String cursor) {
    for (var i = 0; i < parts.size(); i++) {
      if (parts.get(i).cursor.equals(cursor)) {
        return i;
      }
    }
    return -1;
  }

  private static Set<RunId> ids(List<RunView> rows) {
    return rows.stream().map(row -> row.run().id()).collect(Collectors.toSet());
  }
}
