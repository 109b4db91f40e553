package dev.wheelhouse.engine.trigger;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Items by the instant at which they are due, for the near future only.
///
/// A wheel of one-second buckets: adding and taking touch one bucket; only the bucket that holds
/// the present is kept in order. An item is known by its key, so adding it again moves it.
/// (Varghese and Lauck, Hashed and Hierarchical Timing Wheels, 1987; the buckets here are a sorted
/// map instead of a ring, because most seconds of a night are empty.)
final class TimerWheel<K, T> {
  private final TreeMap<Long, Map<K, Entry<K, T>>> buckets = new TreeMap<>();
  private final Map<K, Entry<K, T>> byKey = new HashMap<>();

  /// Adds an item, or moves it when its key is known.
  void put(K key, Instant dueAt, T item) {
    remove(key);
    var entry = new Entry<>(key, dueAt, item);
    byKey.put(key, entry);
    buckets.computeIfAbsent(dueAt.getEpochSecond(), _ -> new HashMap<>()).put(key, entry);
  }

  void remove(K key) {
    Entry<K, T> entry = byKey.remove(key);
    if (entry != null) {
      takeOut(entry);
    }
  }

  /// Takes out what is due, in order of time.
  List<T> takeDue(Instant now) {
    Deque<Entry<K, T>> due = new ArrayDeque<>();
    for (var bucket : List.copyOf(buckets.headMap(now.getEpochSecond(), true).values())) {
      bucket.values().stream()
          .filter(entry -> !entry.dueAt().isAfter(now))
          .sorted((a, b) -> a.dueAt().compareTo(b.dueAt()))
          .forEach(due::add);
    }
    List<T> items = new ArrayList<>(due.size());
    for (Entry<K, T> entry : due) {
      byKey.remove(entry.key());
      takeOut(entry);
      items.add(entry.item());
    }
    return items;
  }

  /// When the next item is due.
  Optional<Instant> nextDueAt() {
    var first = buckets.firstEntry();
    return first == null
        ? Optional.empty()
        : first.getValue().values().stream().map(Entry::dueAt).min(Instant::compareTo);
  }

  /// All items, in no order.
  Stream<T> items() {
    return byKey.values().stream().map(Entry::item);
  }

  int size() {
    return byKey.size();
  }

  void clear() {
    buckets.clear();
    byKey.clear();
  }

  private void takeOut(Entry<K, T> entry) {
    long second = entry.dueAt().getEpochSecond();
    var bucket = buckets.get(second);
    if (bucket != null) {
      bucket.remove(entry.key());
      if (bucket.isEmpty()) {
        buckets.remove(second);
      }
    }
  }

  private record Entry<K, T>(K key, Instant dueAt, T item) {}
}
