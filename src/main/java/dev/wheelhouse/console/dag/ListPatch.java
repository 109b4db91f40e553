package dev.wheelhouse.console.dag;

import java.util.ArrayList;
import java.util.List;

/// What differs between two lists: one stretch of the first stands for one of the second. Of long
/// lists that differ in a place it keeps that place only.
///
/// @param at where both stretches begin
record ListPatch<T>(int at, List<T> before, List<T> after) {
  ListPatch {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static <T> ListPatch<T> between(List<T> before, List<T> after) {
    var shorter = Math.min(before.size(), after.size());
    var begin = 0;
    while (begin < shorter && before.get(begin).equals(after.get(begin))) {
      begin++;
    }
    var end = 0;
    while (end < shorter - begin
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    return new ListPatch<>(
        begin,
        before.subList(begin, before.size() - end),
        after.subList(begin, after.size() - end));
  }

  boolean none() {
    return before.isEmpty() && after.isEmpty();
  }

  ListPatch<T> reversed() {
    return new ListPatch<>(at, after, before);
  }

  List<T> apply(List<T> list) {
    if (none()) {
      return list;
    }
    var changed = new ArrayList<T>(list.size() - before.size() + after.size());
    changed.addAll(list.subList(0, at));
    changed.addAll(after);
    changed.addAll(list.subList(at + before.size(), list.size()));
    return changed;
  }
}
