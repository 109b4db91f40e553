package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.Selection;
import java.util.ArrayList;
import java.util.List;

/// What is ticked, taken down for a command.
sealed interface Aim {

  /// Nothing is left of it.
  record Nothing() implements Aim {}

  record One(RunId run) implements Aim {}

  record Many(Selection selection) implements Aim {}

  /// More than can be named one by one, and not what one filter finds.
  record TooMany(long runs) implements Aim {}

  /// Takes the picks down. Members of groups that one filter can't express are read and named.
  static Aim of(Picks picks, QueueFilter filter, EngineLink.Questions engine) {
    var whole = whole(picks, filter);
    if (!whole.isEmpty() && picks.except().isEmpty()) {
      return new Many(new Selection.Queued(whole.getFirst()));
    }
    var runs = new ArrayList<>(picks.runs().keySet());
    for (var part : parts(picks, filter)) {
      var extent = Extent.of(engine, part, Selection.MOST_LISTED + 1);
      extent.entries().stream()
          .filter(picks::holds)
          .map(Aim::id)
          .filter(id -> !runs.contains(id))
          .forEach(runs::add);
      if (runs.size() > Selection.MOST_LISTED || extent.left() > 0) {
        return new TooMany(runs.size() + extent.left());
      }
    }
    return switch (runs.size()) {
      case 0 -> new Nothing();
      case 1 -> new One(runs.getFirst());
      default -> new Many(new Selection.Listed(runs));
    };
  }

  /// The one filter that finds exactly what is picked; empty for none.
  private static List<QueueFilter> whole(Picks picks, QueueFilter filter) {
    if (picks.all()) {
      return List.of(filter);
    }
    return picks.groups().size() == 1 && picks.runs().isEmpty()
        ? List.of(Round.in(filter, picks.groups().keySet().iterator().next()))
        : List.of();
  }

  private static List<QueueFilter> parts(Picks picks, QueueFilter filter) {
    return picks.all()
        ? List.of(filter)
        : picks.groups().keySet().stream().sorted().map(it -> Round.in(filter, it)).toList();
  }

  private static RunId id(QueueEntry entry) {
    return entry.run().run().id();
  }
}
