package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.trigger.Outlook;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What enabling, disabling or deleting a definition would touch.
final class StatusPreviews {
  private static final int MOST_FIRINGS = 5;

  private final Store store;
  private final Schedules schedules;
  private final Timers timers;
  private final StatusRefusals refusals;
  private final Users users;

  StatusPreviews(Store store, Schedules schedules, Timers timers) {
    this.store = store;
    this.schedules = schedules;
    this.timers = timers;
    this.refusals = new StatusRefusals(store);
    this.users = new Users(store);
  }

  Preview ofSetEnabled(Command.SetEnabled command, Caller caller) {
    Optional<SavedDefinition> found = find(command.name(), caller);
    Optional<Fault> refusal = refusals.ofStatus(command.name(), found, caller);
    if (found.isEmpty() || found.get().status() == StatusCommands.wanted(command)) {
      return preview(found, refusal, List.of());
    }
    SavedDefinition saved = found.get();
    return preview(found, refusal, command.enabled() ? firingsToCome(saved) : loss(saved));
  }

  Preview ofDelete(Command.DeleteDefinition command, Caller caller) {
    Optional<SavedDefinition> found = find(command.name(), caller);
    Optional<Fault> refusal = refusals.ofDelete(command.name(), found, caller);
    return preview(found, refusal, found.map(this::loss).orElse(List.of()));
  }

  private Optional<SavedDefinition> find(String name, Caller caller) {
    return store.definitions().byName(caller.tenant(), name);
  }

  private static Preview preview(
      Optional<SavedDefinition> found, Optional<Fault> refusal, List<Impact> impacts) {
    String revision = found.map(StatusRefusals::revision).orElse("");
    return new Preview(revision, refusal.orElse(null), List.of(), List.of(), impacts);
  }

  private List<Impact> firingsToCome(SavedDefinition saved) {
    Instant now = timers.instant();
    return firings(saved, it -> Outlook.after(now, schedules.of(it), MOST_FIRINGS), true);
  }

  /// Who names it, runs that go on, and firings that won't come.
  private List<Impact> loss(SavedDefinition saved) {
    List<Impact> impacts = new ArrayList<>(users.of(saved));
    long unfinished = store.runs().countUnfinished(saved.id());
    if (unfinished > 0) {
      impacts.add(new Impact.GoOn(unfinished));
    }
    if (saved.status() == DefinitionStatus.ENABLED) {
      impacts.addAll(firings(saved, it -> Outlook.of(it, schedules.of(it), MOST_FIRINGS), false));
    }
    return impacts;
  }

  /// The soonest firings of all triggers; two triggers of one instant make one.
  private List<Impact> firings(
      SavedDefinition saved, Function<ArmedTrigger, List<Instant>> outlook, boolean come) {
    var soonest = new TreeMap<Instant, Impact>(Comparator.naturalOrder());
    for (ArmedTrigger trigger : store.definitions().triggers(saved.id())) {
      for (Instant at : outlook.apply(trigger)) {
        soonest.putIfAbsent(at, new Impact.Fires(at, trigger.trigger().zone(), come));
      }
    }
    return soonest.values().stream().limit(MOST_FIRINGS).toList();
  }
}
