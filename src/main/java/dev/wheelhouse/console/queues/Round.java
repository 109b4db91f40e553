package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueCounts;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Everything that the screen shows, asked for at one moment.
///
/// @param groups of dead letters; empty while they are not grouped
/// @param members of the open groups, by signature
/// @param entries of the queue; empty while it is grouped
/// @param retries the next ones, and `doubts` the newest, beside the dead letters
record Round(
    QueueCounts counts,
    List<DeadLetterGroup> groups,
    Map<String, Extent> members,
    Extent entries,
    List<QueueEntry> retries,
    List<QueueEntry> doubts) {
  private static final int BESIDE = 3;

  /// What is wanted of a round.
  ///
  /// @param open groups with how many members of each
  record Wanted(QueueFilter filter, boolean grouped, int entries, Map<String, Integer> open) {
    Wanted {
      open = Map.copyOf(open);
    }
  }

  static Round of(EngineLink.Questions engine, Wanted wanted) {
    var filter = wanted.filter();
    var counts = engine.ask(new Query.CountQueues());
    var beside = filter.queue() == Queue.DEAD_LETTERS;
    var groups =
        wanted.grouped()
            ? engine.ask(new Query.ListDeadLetterGroups(filter.text(), filter.owner()))
            : List.<DeadLetterGroup>of();
    return new Round(
        counts,
        groups,
        members(engine, wanted, groups),
        wanted.grouped() ? Extent.EMPTY : Extent.of(engine, filter, wanted.entries()),
        beside ? next(engine, Queue.RETRY) : List.of(),
        beside ? next(engine, Queue.CONFIRMATION) : List.of());
  }

  private static List<QueueEntry> next(EngineLink.Questions engine, Queue queue) {
    return Extent.of(engine, QueueFilter.of(queue), BESIDE).entries();
  }

  private static Map<String, Extent> members(
      EngineLink.Questions engine, Wanted wanted, List<DeadLetterGroup> groups) {
    var members = new LinkedHashMap<String, Extent>();
    for (var group : groups) {
      var size = wanted.open().get(group.signature());
      if (size != null) {
        var filter = in(wanted.filter(), group.signature());
        members.put(group.signature(), Extent.of(engine, filter, size));
      }
    }
    return members;
  }

  /// The filter, narrowed to one group.
  static QueueFilter in(QueueFilter filter, String signature) {
    return new QueueFilter(filter.queue(), filter.text(), signature, filter.owner());
  }

  /// How many entries the filter finds.
  long total() {
    return groups.isEmpty()
        ? entries.total()
        : groups.stream().mapToLong(DeadLetterGroup::count).sum();
  }

  List<QueueRow> rows() {
    var rows = new ArrayList<QueueRow>();
    for (var group : groups) {
      var extent = members.get(group.signature());
      rows.add(new QueueRow.Group(group, extent != null));
      if (extent != null) {
        add(rows, extent, group.signature());
      }
    }
    add(rows, entries, "");
    return rows;
  }

  private static void add(List<QueueRow> rows, Extent extent, String signature) {
    extent.entries().forEach(it -> rows.add(new QueueRow.Entry(it, !signature.isEmpty())));
    if (extent.left() > 0) {
      rows.add(new QueueRow.More(signature, extent.left()));
    }
  }

  /// The same, and those beside.
  Stream<QueueEntry> known() {
    return Stream.of(loaded(), retries, doubts).flatMap(List::stream);
  }

  /// All entries that were read, of the groups too.
  List<QueueEntry> loaded() {
    var all = new ArrayList<>(entries.entries());
    members.values().forEach(extent -> all.addAll(extent.entries()));
    return all;
  }
}
