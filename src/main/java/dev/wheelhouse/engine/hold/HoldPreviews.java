package dev.wheelhouse.engine.hold;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.definition.RunNames;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.run.Run;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What putting or lifting a hold would do.
public final class HoldPreviews {
  /// Runs that are named; others are counted.
  private static final int MOST_NAMED = 20;

  private final HoldBoard board;
  private final HoldRefusals refusals;
  private final HoldReach reach;
  private final RunNames names;
  private final InstantSource clock;

  public HoldPreviews(
      HoldBoard board,
      HoldRefusals refusals,
      HoldReach reach,
      RunNames names,
      InstantSource clock) {
    this.board = board;
    this.refusals = refusals;
    this.reach = reach;
    this.names = names;
    this.clock = clock;
  }

  /// Which runs it would keep, which go on, which schedules are silent then.
  Preview of(Command.SetHold command, Caller caller, Optional<Fault> refusal) {
    return switch (refusals.find(command.place(), caller.tenant())) {
      case HoldPlaces.Missing _ -> Preview.of(refusal);
      case HoldPlaces.At at ->
          new Preview(
              refusals.revision(at),
              refusal.orElse(null),
              List.of(),
              List.of(),
              impacts(wanted(command, at, caller)));
    };
  }

  private Hold wanted(Command.SetHold command, HoldPlaces.At at, Caller caller) {
    return new Hold(
        0,
        caller.tenant(),
        at.place(),
        at.object(),
        Hold.Cause.PERSON,
        caller.who(),
        caller.reason(),
        clock.instant(),
        command.until().orElse(null));
  }

  private List<Impact> impacts(Hold hold) {
    List<Run> waiting = reach.waiting(hold);
    List<Run> begun = reach.begun(hold);
    return List.of(
        HoldReach.reaches(waiting, begun),
        new Impact.Keeps(waiting.size()),
        new Impact.GoOn(begun.size()),
        reach.silences(hold, clock.instant()));
  }

  /// Which runs could start then, which stay because something else holds them too, and how many
  /// firings are decided about.
  Preview of(Command.LiftHold command, Caller caller, Optional<Fault> refusal) {
    Optional<Hold> found = refusals.mine(command.hold(), caller);
    if (found.isEmpty()) {
      return Preview.of(refusal);
    }
    Hold hold = found.get();
    List<Run> kept = reach.waiting(hold);
    List<Run> free = kept.stream().filter(run -> board.inTheWay(run).size() == 1).toList();
    return new Preview(
        refusals.revision(hold),
        refusal.orElse(null),
        effects(free),
        List.of(),
        lifted(hold, kept, free));
  }

  private List<Impact> lifted(Hold hold, List<Run> kept, List<Run> free) {
    Instant now = clock.instant();
    List<Impact> impacts = new ArrayList<>();
    impacts.add(HoldReach.reaches(free, List.of()));
    impacts.add(new Impact.Missed(reach.missed(hold, now)));
    if (kept.size() > free.size()) {
      impacts.add(new Impact.Keeps(kept.size() - free.size()));
    }
    others(hold).forEach(other -> impacts.add(new Impact.HeldBy(other)));
    return impacts;
  }

  /// Those that stay on all that the hold is on.
  private List<Hold> others(Hold hold) {
    return board.all().stream()
        .filter(it -> it.id() != hold.id() && board.contains(it, hold))
        .sorted(HoldRule.ORDER)
        .toList();
  }

  private List<Preview.Effect> effects(List<Run> runs) {
    List<Run> first = runs.stream().limit(MOST_NAMED).toList();
    Map<RunId, String> named = names.of(first);
    return first.stream()
        .map(run -> new Preview.Effect(run.id(), named.getOrDefault(run.id(), run.id().toString())))
        .toList();
  }
}
