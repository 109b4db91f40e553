package dev.wheelhouse.engine.rule;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.failure.Circuits;
import dev.wheelhouse.http.wire.RuleJson;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.control.Rule.Condition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RuleRow;
import dev.wheelhouse.store.RuleState;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The named rules, with what their conditions come to: a view of their rows and of the runs that
/// end. The journal only hands over what ended; it is counted by who asks.
public final class RuleBoard {
  private static final Logger log = LoggerFactory.getLogger(RuleBoard.class);

  private final Store store;
  private final Sources sources;
  private final Timers timers;
  private final Under under;
  private final PastEnds past;
  private final ConcurrentHashMap<Key, Watched> rules = new ConcurrentHashMap<>();
  private final Queue<Run> ended = new ConcurrentLinkedQueue<>();
  private volatile Runnable follower = () -> {};

  /// What conditions go by beside ended runs.
  public record Sources(Circuits circuits, FreeSpace disk) {}

  private record Key(TenantId tenant, String name) {}

  public RuleBoard(Store store, Definitions definitions, Sources sources, Timers timers) {
    this.store = store;
    this.sources = sources;
    this.timers = timers;
    under = new Under(definitions);
    past = new PastEnds(store, under);
  }

  public void load() {
    store.rules().all().forEach(this::put);
  }

  /// Told when there may be something to do, on the journal's thread.
  void follow(Runnable told) {
    follower = told;
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    boolean changed = false;
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        changed |= see(change);
      }
    }
    if (changed) {
      follower.run();
    }
  }

  private boolean see(Change change) {
    switch (change) {
      case Change.MoveRun(var run, var seen)
          when run.state().terminal() && !seen.state().terminal() -> {
        return hears() && ended.add(run);
      }
      case Change.SaveRule(var row) -> {
        put(row);
        return true;
      }
      case Change.DeleteRule(var tenant, var name) -> rules.remove(new Key(tenant, name));
      case Change.SetRuleState set -> take(new Key(set.tenant(), set.name()), set.next());
      default -> {}
    }
    return false;
  }

  /// A row that can't be read keeps no other rule, and no engine, from working.
  private void put(RuleRow row) {
    try {
      rules.put(new Key(row.tenant(), row.name()), new Watched(row));
    } catch (RuntimeException e) {
      log.error("reading rule {}; it is not followed until it is saved anew", row.name(), e);
    }
  }

  private void take(Key key, RuleState next) {
    Watched watched = rules.get(key);
    if (watched != null) {
      watched.row = watched.row.with(next);
    }
  }

  private boolean hears() {
    return rules.values().stream().anyMatch(Watched::counts);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  Optional<RuleRow> row(TenantId tenant, String name) {
    return Optional.ofNullable(rules.get(new Key(tenant, name))).map(it -> it.row);
  }

  Under under() {
    return under;
  }

  /// Asks something about each rule, by name, while nobody else counts.
  synchronized <T> List<T> each(Function<Watched, T> question) {
    takeIn();
    List<T> answers = new ArrayList<>();
    rules.values().stream()
        .sorted(Comparator.comparing(it -> it.row.name()))
        .forEach(it -> answers.add(question.apply(it)));
    return answers;
  }

  /// Does something while no rule acts.
  synchronized <T> T meanwhile(Supplier<T> work) {
    return work.get();
  }

  private void takeIn() {
    List<Run> runs = new ArrayList<>();
    for (Run run = ended.poll(); run != null; run = ended.poll()) {
      runs.add(run);
    }
    Instant now = timers.instant();
    for (Watched watched : rules.values()) {
      watched.add(runs, under);
      watched.fill(past, now);
    }
  }

  /// What a rule that need not be saved would go by now.
  Measured measured(Rule rule, TenantId tenant, RuleState state) {
    var watched =
        new Watched(
            new RuleRow(tenant, rule.name(), RuleJson.write(rule), timers.instant(), "", state));
    watched.fill(past, timers.instant());
    return measured(watched);
  }

  Measured measured(Watched watched) {
    return switch (watched.rule.condition()) {
      case Condition.FailuresInARow it -> watched.ended().measured(it);
      case Condition.ErrorRate it -> watched.ended().measured(it, timers.instant());
      case Condition.Hours it -> hours(it, timers.instant());
      case Condition.DependencyDown(var resource) -> down(watched.row.tenant(), resource);
      case Condition.DiskBelow(var bytes) -> disk(bytes);
    };
  }

  static Measured hours(Condition.Hours hours, Instant now) {
    LocalTime time = now.atZone(hours.zone()).toLocalTime();
    boolean started = !time.isBefore(hours.from());
    boolean before = time.isBefore(hours.to());
    boolean within = hours.from().isBefore(hours.to()) ? started && before : started || before;
    return new Measured(
        within,
        "it is %s in %s; the rule acts from %s to %s"
            .formatted(time.withNano(0), hours.zone(), hours.from(), hours.to()));
  }

  private Measured down(TenantId tenant, String resource) {
    Optional<Instant> until = sources.circuits().openUntil(tenant, resource);
    return new Measured(
        until.isPresent(),
        until
            .map(it -> "%s fails and is left alone until %s".formatted(resource, it))
            .orElse(resource + " is not left alone"));
  }

  private Measured disk(long bytes) {
    try {
      long free = sources.disk().bytes();
      return new Measured(
          free < bytes,
          "%s are free; the rule acts below %s".formatted(Spans.bytes(free), Spans.bytes(bytes)));
    } catch (IOException e) {
      return new Measured(false, "the free space can't be read: " + e.getMessage());
    }
  }
}
