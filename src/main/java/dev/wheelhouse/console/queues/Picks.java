package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.model.RunId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the operator has ticked: all that the filter finds, whole groups, single runs; and of all
/// and of groups what was unticked again. Rows that are not loaded count too.
///
/// @param all everything in the filter
/// @param groups by signature, with how many they were
/// @param runs single ones, with the signature of their error
/// @param except unticked in all or in a group, with the signature of their error
public record Picks(
    boolean all, Map<String, Long> groups, Map<RunId, String> runs, Map<RunId, String> except) {
  public static final Picks NONE = new Picks(false, Map.of(), Map.of(), Map.of());
  public static final Picks ALL = new Picks(true, Map.of(), Map.of(), Map.of());

  public Picks {
    groups = Map.copyOf(groups);
    runs = Map.copyOf(runs);
    except = Map.copyOf(except);
  }

  /// How much of a group is ticked.
  public enum Tick {
    OFF,
    SOME,
    ON
  }

  public boolean none() {
    return !all && groups.isEmpty() && runs.isEmpty();
  }

  /// How many runs are ticked.
  ///
  /// @param total of the filter
  public long count(long total) {
    var members = groups.values().stream().mapToLong(size -> size).sum();
    return (all ? total : members + runs.size()) - except.size();
  }

  public boolean holds(QueueEntry entry) {
    var id = entry.run().run().id();
    return !except.containsKey(id)
        && (all || groups.containsKey(entry.signature()) || runs.containsKey(id));
  }

  public Tick tick(DeadLetterGroup group) {
    var signature = group.signature();
    if (all || groups.containsKey(signature)) {
      var without = except.values().stream().filter(signature::equals).count();
      return without == 0 ? Tick.ON : without < group.count() ? Tick.SOME : Tick.OFF;
    }
    var some = runs.values().stream().filter(signature::equals).count();
    return some == 0 ? Tick.OFF : some < group.count() ? Tick.SOME : Tick.ON;
  }

  /// The other way round.
  public Picks toggle(QueueEntry entry) {
    var id = entry.run().run().id();
    var signature = entry.signature();
    return all || groups.containsKey(signature)
        ? new Picks(all, groups, runs, flipped(except, id, signature))
        : new Picks(false, groups, flipped(runs, id, signature), except);
  }

  /// All of a group, or, when all of it was ticked, none.
  ///
  /// @param every group that the filter finds
  public Picks toggle(DeadLetterGroup group, Iterable<DeadLetterGroup> every) {
    var sizes = new HashMap<>(groups);
    if (all) {
      every.forEach(it -> sizes.put(it.signature(), it.count()));
    }
    var on = tick(group) != Tick.ON;
    if (on) {
      sizes.put(group.signature(), group.count());
    } else {
      sizes.remove(group.signature());
    }
    Predicate<String> other = signature -> !signature.equals(group.signature());
    return new Picks(all && on, all && on ? groups : sizes, only(runs, other), only(except, other));
  }

  /// The same without what is no longer there.
  ///
  /// @param sizes of the groups that there are; null while nothing is grouped
  /// @param gone runs that are known to have left the queue
  Picks kept(@Nullable Map<String, Long> sizes, Set<RunId> gone) {
    var there = new HashMap<String, Long>();
    if (sizes != null) {
      groups.keySet().stream()
          .filter(sizes::containsKey)
          .forEach(it -> there.put(it, sizes.get(it)));
    }
    return new Picks(all, there, without(runs, gone), without(except, gone));
  }

  private static Map<RunId, String> without(Map<RunId, String> runs, Set<RunId> gone) {
    var rest = new HashMap<>(runs);
    rest.keySet().removeAll(new HashSet<>(gone));
    return rest;
  }

  private static Map<RunId, String> only(Map<RunId, String> runs, Predicate<String> signature) {
    var rest = new HashMap<>(runs);
    rest.values().removeIf(signature.negate());
    return rest;
  }

  private static Map<RunId, String> flipped(Map<RunId, String> runs, RunId id, String signature) {
    var changed = new HashMap<>(runs);
    if (changed.remove(id) == null) {
      changed.put(id, signature);
    }
    return changed;
  }
}
