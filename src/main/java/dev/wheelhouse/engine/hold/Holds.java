package dev.wheelhouse.engine.hold;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.HoldPlace.Level;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.LiftedHold;
import dev.wheelhouse.store.MisfireDecision.Choice;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is held, by whom, until when (K1): shows holds, puts and lifts them, and refuses new work
/// that they are on.
public final class Holds {
  private final HoldBoard board;
  private final HoldRefusals refusals;
  private final HoldPreviews previews;
  private final HoldWriter writer;
  private final Ids ids;
  private final InstantSource clock;

  /// What holds are written with.
  public record Writing(HoldWriter writer, Ids ids, InstantSource clock) {}

  public Holds(HoldBoard board, HoldRefusals refusals, HoldPreviews previews, Writing writing) {
    this.board = board;
    this.refusals = refusals;
    this.previews = previews;
    this.writer = writing.writer();
    this.ids = writing.ids();
    this.clock = writing.clock();
  }

  /// The widest first, then the oldest.
  public List<Hold> list(TenantId tenant) {
    return board.all().stream()
        .filter(hold -> concerns(hold, tenant))
        .sorted(HoldRule.ORDER)
        .toList();
  }

  /// Holds on pools and the engine are everybody's.
  static boolean concerns(Hold hold, TenantId tenant) {
    Level level = hold.place().level();
    return level == Level.ENGINE || level == Level.POOL || hold.tenant().equals(tenant);
  }

  public Answer<Hold> set(Command.SetHold command, Caller caller) {
    Optional<Fault> refusal = refusals.of(command, caller);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    var wanted =
        new Wanted(
            command.place(),
            Hold.Cause.PERSON,
            caller.who(),
            caller.reason(),
            caller.tenant(),
            command.until().orElse(null));
    return put(wanted);
  }

  /// Whether there is something to put a hold on.
  public boolean exists(HoldPlace place, TenantId tenant) {
    return refusals.find(place, tenant) instanceof HoldPlaces.At;
  }

  /// Puts a hold for a rule, or for what else is no person's command.
  public Answer<Hold> put(
      HoldPlace place, Hold.Cause cause, String who, String reason, TenantId tenant) {
    return put(new Wanted(place, cause, who, reason, tenant, null));
  }

  private record Wanted(
      HoldPlace place,
      Hold.Cause cause,
      String who,
      String reason,
      TenantId tenant,
      @Nullable Instant until) {}

  private Answer<Hold> put(Wanted wanted) {
    return switch (refusals.find(wanted.place(), wanted.tenant())) {
      case HoldPlaces.Missing(var fault) -> new Answer.Rejected<>(fault);
      case HoldPlaces.At at -> writer.put(hold(wanted, at));
    };
  }

  private Hold hold(Wanted wanted, HoldPlaces.At at) {
    return new Hold(
        ids.next(),
        wanted.tenant(),
        at.place(),
        at.object(),
        wanted.cause(),
        wanted.who(),
        wanted.reason(),
        now(),
        wanted.until());
  }

  public Answer<Hold> lift(Command.LiftHold command, Caller caller) {
    Optional<Fault> refusal = refusals.of(command, caller);
    return refusal.isPresent()
        ? new Answer.Rejected<>(refusal.get())
        : lift(command.hold(), caller.who(), caller.reason(), command.missed());
  }

  /// Lifts a hold that is there.
  ///
  /// @param missed what becomes of the firings that it kept silent
  public Answer<Hold> lift(long hold, String who, String reason, Missed missed) {
    Optional<Hold> found = board.byId(hold);
    return found.isPresent()
        ? writer.lift(new LiftedHold(found.get(), now(), who, reason, choice(missed)))
        : new Answer.Rejected<>(HoldRefusals.missing(hold));
  }

  private static Choice choice(Missed missed) {
    return switch (missed) {
      case BY_POLICY -> Choice.POLICY;
      case ALL -> Choice.ALL;
      case LATEST -> Choice.LATEST;
      case NONE -> Choice.NONE;
    };
  }

  /// Why new work of a definition is refused now; empty for who overrides holds.
  public Optional<Fault> refusal(SavedDefinition definition, Caller caller) {
    return paused(definition.definition().name(), board.inTheWay(definition), caller);
  }

  /// Why a rerun of a run is refused now; empty for who overrides holds.
  ///
  /// @param name by which people know it
  public Optional<Fault> refusal(Run run, String name, Caller caller) {
    return paused(name, board.onNext(run), caller);
  }

  /// What starting something would do, with the holds that are in its way.
  public Preview onto(Preview preview, Run run, String name, Caller caller) {
    List<Impact> impacts = new ArrayList<>(preview.impacts());
    board.onNext(run).forEach(hold -> impacts.add(new Impact.HeldBy(hold)));
    Fault refusal = preview.refusal();
    return new Preview(
        preview.revision(),
        refusal == null ? refusal(run, name, caller).orElse(null) : refusal,
        preview.starts(),
        preview.stops(),
        impacts);
  }

  private static Optional<Fault> paused(String name, List<Hold> holds, Caller caller) {
    return holds.isEmpty() || caller.override()
        ? Optional.empty()
        : Optional.of(HoldWords.paused(name, holds));
  }

  public Preview preview(Command.SetHold command, Caller caller) {
    return previews.of(command, caller, refusals.of(command, caller));
  }

  public Preview preview(Command.LiftHold command, Caller caller) {
    return previews.of(command, caller, refusals.of(command, caller));
  }

  /// As exact as the store keeps it: a run that is made later must not seem older.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
