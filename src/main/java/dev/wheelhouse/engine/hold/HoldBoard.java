package dev.wheelhouse.engine.hold;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace.Level;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.HoldReads;
import dev.wheelhouse.store.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The holds that stand: a view of their rows, built by [#load] and kept up to date by what the
/// journal has written.
///
/// It answers from memory, also under the dispatcher's lock. What it has to know of a definition is
/// asked for only while something is held that depends on it.
public final class HoldBoard {
  private final HoldReads reads;
  private final Works works;
  private final Map<Long, Hold> holds = new ConcurrentHashMap<>();
  private final Map<Long, Hold> wide = new ConcurrentHashMap<>();
  private final Map<Long, List<Hold>> byObject = new ConcurrentHashMap<>();

  public HoldBoard(HoldReads reads, Works works) {
    this.reads = reads;
    this.works = works;
  }

  public void load() {
    reads.standing().forEach(this::add);
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.PutHold(var hold) -> add(hold);
          case Change.LiftHold(var lifted) -> remove(lifted.hold());
          case Change.SetStatus set when set.status() == DefinitionStatus.DELETED ->
              removeOf(set.job().value());
          default -> {}
        }
      }
    }
  }

  private void add(Hold hold) {
    holds.put(hold.id(), hold);
    if (hold.object() == 0) {
      wide.put(hold.id(), hold);
    } else {
      byObject.merge(hold.object(), List.of(hold), HoldBoard::joined);
    }
  }

  private static List<Hold> joined(List<Hold> some, List<Hold> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private void remove(Hold hold) {
    holds.remove(hold.id());
    wide.remove(hold.id());
    byObject.computeIfPresent(hold.object(), (_, all) -> without(all, hold));
  }

  private static @Nullable List<Hold> without(List<Hold> all, Hold hold) {
    List<Hold> left = all.stream().filter(it -> it.id() != hold.id()).toList();
    return left.isEmpty() ? null : left;
  }

  private void removeOf(long object) {
    of(object).forEach(this::remove);
  }

  public Collection<Hold> all() {
    return holds.values();
  }

  Optional<Hold> byId(long id) {
    return Optional.ofNullable(holds.get(id));
  }

  /// Those on one job, DAG or run.
  List<Hold> of(long object) {
    return byObject.getOrDefault(object, List.of());
  }

  /// The holds that keep a run that waits, the widest first.
  public List<Hold> inTheWay(Run run) {
    return holds.isEmpty() ? List.of() : inTheWay(works.of(run, levels()));
  }

  /// Whether something keeps a standalone run or DAG run, by itself.
  public boolean keeps(Run run) {
    return !inTheWay(run).isEmpty();
  }

  /// The holds that keep a definition's triggers silent, and new runs of it from being made by
  /// hand, the widest first.
  public List<Hold> inTheWay(SavedDefinition definition) {
    return holds.isEmpty() ? List.of() : inTheWay(works.of(definition));
  }

  /// Whether a trigger that is due is kept silent.
  public boolean silences(ArmedTrigger trigger) {
    return !holds.isEmpty() && !inTheWay(works.of(trigger)).isEmpty();
  }

  /// Those beside a hold that keep a trigger silent.
  List<Hold> besides(Hold hold, ArmedTrigger trigger) {
    return inTheWay(works.of(trigger)).stream().filter(it -> it.id() != hold.id()).toList();
  }

  boolean covers(Hold hold, ArmedTrigger trigger) {
    return HoldRule.keeps(hold, works.of(trigger));
  }

  boolean covers(Hold hold, Run run) {
    return HoldRule.keeps(hold, works.of(run, Set.of(hold.place().level())));
  }

  /// The holds that a rerun of the run would meet, the widest first.
  List<Hold> onNext(Run run) {
    return holds.isEmpty() ? List.of() : inTheWay(works.of(run, levels()).next());
  }

  /// Whether a hold is on all that another one is on.
  boolean contains(Hold wide, Hold hold) {
    return HoldRule.isOn(wide, works.of(hold));
  }

  private List<Hold> inTheWay(Work work) {
    if (!work.tested().isEmpty()) {
      return HoldRule.inTheWay(holds.values(), work);
    }
    List<Hold> near = new ArrayList<>(wide.values());
    work.objects().forEach(object -> near.addAll(of(object)));
    return HoldRule.inTheWay(near, work);
  }

  private Set<Level> levels() {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    holds.values().forEach(it -> levels.add(it.place().level()));
    return levels;
  }

  /// Whether anything is held.
  boolean any() {
    return !holds.isEmpty();
  }

  boolean isHeld(RunId run) {
    return byObject.containsKey(run.value());
  }
}
