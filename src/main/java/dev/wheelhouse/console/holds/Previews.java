package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What several commands together would do: numbers add up, everything else stands once.
final class Previews {
  private Previews() {}

  /// @param all whether one refusal refuses them all, or else only as many as there are commands
  /// @return with the revision of a single preview, else with none
  static Preview together(List<Preview> previews, boolean all) {
    if (previews.size() == 1) {
      return previews.getFirst();
    }
    var refusals = previews.stream().map(Preview::refusal).filter(Objects::nonNull).toList();
    var refused = all ? !refusals.isEmpty() : refusals.size() == previews.size();
    Fault refusal = refused ? refusals.getFirst() : null;
    var starts = previews.stream().flatMap(it -> it.starts().stream()).distinct().toList();
    var stops = previews.stream().flatMap(it -> it.stops().stream()).distinct().toList();
    var impacts = new ArrayList<Impact>();
    previews.forEach(it -> it.impacts().forEach(impact -> add(impacts, impact)));
    return new Preview("", refusal, starts, stops, impacts);
  }

  private static void add(List<Impact> impacts, Impact more) {
    for (var i = 0; i < impacts.size(); i++) {
      var sum = sum(impacts.get(i), more);
      if (sum != null) {
        impacts.set(i, sum);
        return;
      }
    }
    if (!impacts.contains(more)) {
      impacts.add(more);
    }
  }

  /// Null for two that don't add up.
  private static @Nullable Impact sum(Impact one, Impact other) {
    if (one instanceof Impact.Keeps(var some) && other instanceof Impact.Keeps(var more)) {
      return new Impact.Keeps(some + more);
    }
    if (one instanceof Impact.GoOn(var some) && other instanceof Impact.GoOn(var more)) {
      return new Impact.GoOn(some + more);
    }
    if (one instanceof Impact.Missed(var some) && other instanceof Impact.Missed(var more)) {
      return new Impact.Missed(some + more);
    }
    if (one instanceof Impact.Silences(var schedules, var firings)
        && other instanceof Impact.Silences(var moreSchedules, var moreFirings)) {
      return new Impact.Silences(schedules + moreSchedules, firings + moreFirings);
    }
    if (one instanceof Impact.Reaches(var runs, var jobs)
        && other instanceof Impact.Reaches(var moreRuns, var moreJobs)) {
      return new Impact.Reaches(runs + moreRuns, jobs + moreJobs);
    }
    return null;
  }
}
