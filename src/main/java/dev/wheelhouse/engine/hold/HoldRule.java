package dev.wheelhouse.engine.hold;

import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which holds are in the way of which work (K1).
///
/// What was started although it was held passes the holds of then: those set later keep it, and a
/// hold on the run itself always does.
final class HoldRule {
  /// From the widest to the narrowest, then the oldest first.
  static final Comparator<Hold> ORDER =
      Comparator.comparing((Hold hold) -> hold.place().level())
          .thenComparing(Hold::since)
          .thenComparingLong(Hold::id);

  private HoldRule() {}

  /// The holds that keep the work, in order.
  static List<Hold> inTheWay(Collection<Hold> holds, Work work) {
    return holds.stream().filter(hold -> keeps(hold, work)).sorted(ORDER).toList();
  }

  static boolean keeps(Hold hold, Work work) {
    return isOn(hold, work) && !passes(work, hold);
  }

  /// Whether the hold is on the work, may it pass or not.
  static boolean isOn(Hold hold, Work work) {
    HoldPlace place = hold.place();
    return switch (place.level()) {
      case ENGINE -> true;
      case TENANT -> hold.tenant().equals(work.tenant());
      case POOL -> place.name().equals(work.pool());
      case GROUP -> hold.tenant().equals(work.tenant()) && work.groups().contains(place.name());
      case DAG, JOB -> work.objects().contains(hold.object()) || isOnTested(hold, work);
      case RUN -> work.objects().contains(hold.object());
    };
  }

  /// A draft does what its DAG does, so who holds the DAG means it too.
  private static boolean isOnTested(Hold hold, Work work) {
    return hold.tenant().equals(work.tenant()) && work.tested().contains(hold.place().name());
  }

  private static boolean passes(Work work, Hold hold) {
    boolean onItself = work.run() != null && hold.object() == work.run().value();
    return work.passes() != null && !hold.since().isAfter(work.passes()) && !onItself;
  }
}
