package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.model.run.Run;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The unended runs of one definition, in the order in which they take turns.
///
/// Those that pass holds and those at work are known apart, so that a run that passes a hold finds
/// who is really before it, however many wait behind the hold.
final class TurnLine {
  private final NavigableMap<Long, Member> all = new TreeMap<>();
  private final NavigableMap<Long, Member> unkept = new TreeMap<>();
  private long behind;

  /// A run in the line.
  ///
  /// @param run as it was when it came
  /// @param place lower goes first
  record Member(Run run, long place) {
    boolean passesHolds() {
      return run.origin().override();
    }
  }

  /// Goes to the end of the line.
  Member enter(Run run) {
    var member = new Member(run, behind++);
    put(member);
    return member;
  }

  private void put(Member member) {
    all.put(member.place(), member);
    if (member.passesHolds()) {
      unkept.put(member.place(), member);
    }
  }

  void leave(Member member) {
    all.remove(member.place());
    unkept.remove(member.place());
  }

  boolean empty() {
    return all.isEmpty();
  }

  List<Member> inOrder() {
    return List.copyOf(all.values());
  }

  Member first() {
    return all.firstEntry().getValue();
  }

  void working(Member member, boolean works) {
    if (works) {
      unkept.put(member.place(), member);
    } else if (!member.passesHolds()) {
      unkept.remove(member.place());
    }
  }

  /// The one right before.
  Optional<Member> before(Member member) {
    return value(all.lowerEntry(member.place()));
  }

  /// The nearest one before that is at work, or that passes holds and is kept by none.
  ///
  /// @param kept by a hold while it is not at work
  Optional<Member> unkeptBefore(Member member, Predicate<Member> kept) {
    Optional<Member> found = value(unkept.lowerEntry(member.place()));
    while (found.filter(kept).isPresent()) {
      found = value(unkept.lowerEntry(found.get().place()));
    }
    return found;
  }

  /// Goes to the front of the line.
  Member overtake(Member member) {
    if (first().equals(member)) {
      return member;
    }
    leave(member);
    var moved = new Member(member.run(), all.firstKey() - 1);
    put(moved);
    return moved;
  }

  private static Optional<Member> value(Map.@Nullable Entry<Long, Member> entry) {
    return Optional.ofNullable(entry).map(Map.Entry::getValue);
  }
}
