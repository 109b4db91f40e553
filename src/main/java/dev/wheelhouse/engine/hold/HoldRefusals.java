package dev.wheelhouse.engine.hold;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Why a hold can't be put or lifted.
public final class HoldRefusals {
  private final HoldBoard board;
  private final HoldPlaces places;
  private final InstantSource clock;

  /// @param pools whether there is a pool of a name
  public HoldRefusals(
      HoldBoard board,
      Store store,
      Definitions definitions,
      Predicate<String> pools,
      InstantSource clock) {
    this.board = board;
    this.places = new HoldPlaces(store, definitions, pools);
    this.clock = clock;
  }

  HoldPlaces.Found find(HoldPlace place, TenantId tenant) {
    return places.find(place, tenant);
  }

  Optional<Fault> of(Command.SetHold command, Caller caller) {
    if (caller.reason().isBlank()) {
      return Optional.of(
          Fault.field("reason", "A hold needs a reason, which others will read. Give one."));
    }
    if (command.until().filter(until -> !until.isAfter(clock.instant())).isPresent()) {
      return Optional.of(
          Fault.field(
              "until",
              "%s is over. Give a time to come, or none.".formatted(command.until().get())));
    }
    return switch (find(command.place(), caller.tenant())) {
      case HoldPlaces.Missing(var fault) -> Optional.of(fault);
      case HoldPlaces.At at -> movedOn(revision(at), caller, HoldWords.of(at.place()));
    };
  }

  Optional<Fault> of(Command.LiftHold command, Caller caller) {
    Optional<Hold> found = mine(command.hold(), caller);
    return found.isEmpty()
        ? Optional.of(missing(command.hold()))
        : movedOn(revision(found.get()), caller, HoldWords.of(found.get().place()));
  }

  /// The hold, if it is the caller's to lift.
  Optional<Hold> mine(long hold, Caller caller) {
    return board.byId(hold).filter(it -> Holds.concerns(it, caller.tenant()));
  }

  static Fault missing(long hold) {
    return Fault.of(
        Fault.NOT_FOUND,
        "There is no hold #%d (any more). Nothing was changed; see what is held now."
            .formatted(hold));
  }

  /// What a preview computes from: the place, and the holds that are on it already.
  String revision(HoldPlaces.At at) {
    return HoldWords.of(at.place()) + ":" + ids(at.place(), at.object());
  }

  String revision(Hold hold) {
    return "#" + hold.id() + ":" + ids(hold.place(), hold.object());
  }

  private List<Long> ids(HoldPlace place, long object) {
    return board.all().stream()
        .filter(it -> it.object() == object && it.place().equals(place))
        .map(Hold::id)
        .sorted()
        .toList();
  }

  private static Optional<Fault> movedOn(String revision, Caller caller, String what) {
    String expected = caller.expectedRevision();
    return expected.isEmpty() || expected.equals(revision)
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                Fault.STATE_CONFLICT,
                "The holds on %s have changed. Nothing was changed; look again.".formatted(what)));
  }
}
