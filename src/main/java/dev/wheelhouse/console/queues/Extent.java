package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.page.PageRequest;
import java.util.ArrayList;
import java.util.List;

/// The beginning of a queue, as far as it is wanted.
///
/// @param total entries that the filter finds
record Extent(List<QueueEntry> entries, long total) {
  static final Extent EMPTY = new Extent(List.of(), 0);

  Extent {
    entries = List.copyOf(entries);
  }

  static Extent of(EngineLink.Questions engine, QueueFilter filter, int wanted) {
    var entries = new ArrayList<QueueEntry>();
    var cursor = "";
    var total = 0L;
    do {
      var size = Math.min(wanted - entries.size(), PageRequest.MAX_SIZE);
      var page = engine.ask(new Query.ListQueue(filter, new PageRequest(cursor, size)));
      entries.addAll(page.items());
      total = Math.max(page.total(), entries.size());
      cursor = page.next();
    } while (!cursor.isEmpty() && entries.size() < wanted);
    return new Extent(entries, cursor.isEmpty() ? entries.size() : total);
  }

  /// How many there are that are not here.
  long left() {
    return total - entries.size();
  }
}
