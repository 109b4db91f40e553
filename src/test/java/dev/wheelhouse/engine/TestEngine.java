package dev.wheelhouse.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.rule.FreeSpace;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import dev.wheelhouse.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// The real engine over a real H2 store, on a clock that the test moves and with tasks that do what
/// its [Script] says.
public final class TestEngine implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  public static final Caller MARA = Caller.local("mara");
  private static final Timers CLOCK = new SystemTimers();
  private static final Duration LONGEST_UNREST = Duration.ofMinutes(5);
  private static final Duration STEP = Duration.ofSeconds(1);

  final VirtualTime time = new VirtualTime(START);
  final Script script = new Script(time);
  final HeldSleep sleep = new HeldSleep();
  private final AtomicLong freeDisk = new AtomicLong(Long.MAX_VALUE);
  private final Path folder;
  private final StoreLocation location;
  private final int slots;
  private TriggerService.Config triggers = TriggerService.Config.USUAL;
  private TappedStore store;
  private LocalEngine engine;

  private TestEngine(Path folder, StoreLocation location, int slots) {
    this.folder = folder;
    this.location = location;
    this.slots = slots;
    start();
  }

  /// An engine whose store is gone when it is closed.
  public static TestEngine inMemory() {
    return inMemory(4);
  }

  public static TestEngine inMemory(int slots) {
    var memory = new StoreLocation.Memory("engine-" + UUID.randomUUID());
    return new TestEngine(Path.of("target").toAbsolutePath(), memory, slots);
  }

  /// An engine that can be started again on what it left.
  public static TestEngine in(Path folder) {
    return new TestEngine(folder, new StoreLocation.Folder(folder), 4);
  }

  /// Looks at its triggers once an hour only, so that days pass quickly.
  TestEngine patient() {
    Duration hour = Duration.ofHours(1);
    triggers =
        new TriggerService.Config(hour.multipliedBy(24), Duration.ofMinutes(1), hour, 10_000);
    restart();
    return this;
  }

  public void start() {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    store = new TappedStore(Stores.open(location, codec));
    engine =
        EngineStart.start(
            store,
            new EngineSettings(
                    folder, ZoneOffset.UTC, slots, triggers, script.handlers(), time, "scripted")
                .with(sleep)
                .with((FreeSpace) freeDisk::get));
  }

  /// Ends the engine; its tasks go on.
  public void stop() {
    engine.close();
  }

  /// Writes a change into the store of an engine that is ended.
  void written(Change change) {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    try (Store ended = Stores.open(location, codec)) {
      assertEquals(List.of(UnitResult.WRITTEN), ended.commit(List.of(Unit.of(change))));
    }
  }

  public void restart() {
    stop();
    start();
  }

  public LocalEngine api() {
    return engine;
  }

  public Script script() {
    return script;
  }

  /// From now on so much is free where the store is.
  void freeDisk(long bytes) {
    freeDisk.set(bytes);
  }

  public TappedStore store() {
    return store;
  }

  /// Saves the next version of each.
  public TestEngine given(Definition... definitions) {
    for (Definition definition : definitions) {
      var _ = save(definition);
    }
    settle();
    return this;
  }

  public SavedDefinition save(Definition definition) {
    int version =
        store
            .definitions()
            .byName(MARA.tenant(), definition.name())
            .map(SavedDefinition::version)
            .orElse(0);
    return engine.execute(new Command.SaveDefinition(definition, version), MARA).orThrow();
  }

  public RunId trigger(String name) {
    return trigger(name, "", Map.of());
  }

  public RunId trigger(String name, String manualRunId, Map<String, String> parameters) {
    var command = new Command.Trigger(name, manualRunId, Optional.empty(), parameters);
    RunId run = engine.execute(command, MARA).orThrow();
    settle();
    return run;
  }

  public void stopRun(RunId run) {
    var _ = engine.execute(new Command.Stop(run, Duration.ofSeconds(10)), MARA).orThrow();
    settle();
  }

  public RunId rerun(RunId run, boolean downstream) {
    RunId rerun = engine.execute(new Command.Rerun(run, downstream), MARA).orThrow();
    settle();
    return rerun;
  }

  /// Ends an open attempt of a held job.
  public void end(RunId run, Outcome outcome) {
    script.end(run, outcome);
    settle();
  }

  /// Moves time on by the second; all that follows from a second has happened before the next.
  public TestEngine advance(String duration) {
    settle();
    for (Duration left = Duration.parse(duration); left.isPositive(); left = left.minus(STEP)) {
      time.advance(left.compareTo(STEP) < 0 ? left : STEP);
      settle();
    }
    return this;
  }

  /// Moves time on at once, for schedules whose runs do not matter on the way.
  public TestEngine leap(String duration) {
    settle();
    time.advance(Duration.parse(duration));
    settle();
    return this;
  }

  /// Waits until nothing happens any more unless time moves or an open task ends.
  public void settle() {
    long began = CLOCK.nanoTime();
    do {
      time.advance(Duration.ZERO);
      if (rests()) {
        return;
      }
      Thread.yield();
    } while (CLOCK.nanoTime() - began < LONGEST_UNREST.toNanos());
    throw new AssertionError("the engine does not come to rest: " + active());
  }

  /// Waits for states alone, while the engine can't come to rest.
  public void awaitStates(List<RunId> runs, RunState state) {
    await("all are " + state)
        .atMost(LONGEST_UNREST)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(
            () -> {
              time.advance(Duration.ZERO);
              return runs.stream().allMatch(run -> run(run).state() == state);
            });
  }

  /// Whether no thread of the engine has anything left to do. Once a further unit is written, the
  /// dispatcher has heard of every row that was there before; and if the rows are the same before
  /// and after it is asked, none of its runs was on its way meanwhile.
  private boolean rests() {
    List<Run> active = active();
    var _ = engine.duties.journal().write(new Unit(List.of())).join();
    return active.equals(active())
        && active.stream().allMatch(this::rests)
        && active.equals(active())
        && !time.isDue();
  }

  private boolean rests(Run run) {
    return run.state().holdsSlot() ? waitsForItsTask(run) : waits(run);
  }

  /// Neither about to start nor on its way.
  private boolean waits(Run queued) {
    return switch (engine.duties.dispatcher().waitsFor(queued)) {
      case WaitReason.Slot(_, var busy, var all, _) -> busy >= all;
      case WaitReason.None _ -> false;
      default -> true;
    };
  }

  private boolean waitsForItsTask(Run run) {
    int attempt = run.status().attempts();
    if (!run.dagRun() && !run.mapRun() && !follows(run)) {
      return false;
    }
    if (!run.placement().takesSlot() && !script.open(run.id(), attempt)) {
      return !run.status().stopping() && !waitsFor(run.id()).equals(WaitReason.NONE);
    }
    boolean stopped = run.status().stopping() && script.heedsStop(run.id(), attempt);
    return script.open(run.id(), attempt) && !stopped;
  }

  /// Its attempt has begun and its thread does nothing but wait for the end.
  private boolean follows(Run run) {
    return engine.duties.attempting().running.of(run.id()).isPresent();
  }

  /// Why the run does not go on, as the engine says.
  public WaitReason waitsFor(RunId run) {
    return engine.ask(new Query.GetRun(run), MARA).view().waitsFor();
  }

  private List<Run> active() {
    return store
        .runs()
        .inStates(EnumSet.of(RunState.QUEUED, RunState.RUNNING, RunState.PAUSED), 0, 10_000);
  }

  public Run run(RunId id) {
    return store.runs().run(id).orElseThrow();
  }

  /// Says what the run should be.
  public TestEngine is(RunId run, RunState state) {
    assertEquals(state, run(run).state(), () -> "run " + run + ": " + moves(run));
    return this;
  }

  public RunId node(RunId dagRun, String key) {
    return nodes(dagRun).get(key).id();
  }

  /// The current run of each node.
  public Map<String, Run> nodes(RunId dagRun) {
    return engine.ask(new Query.ListNodeRuns(dagRun), MARA).stream()
        .map(RunView::run)
        .collect(Collectors.toMap(Run::nodeKey, it -> it));
  }

  public Map<String, RunState> nodeStates(RunId dagRun) {
    return nodes(dagRun).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().state()));
  }

  /// Top-level runs of a job or DAG, oldest first.
  public List<Run> runsOf(String name) {
    List<Run> runs = new ArrayList<>();
    String cursor = "";
    do {
      var request = new Query.ListRuns(RunFilter.ALL, new PageRequest(cursor, 500));
      var page = engine.ask(request, MARA);
      page.items().stream().filter(it -> it.name().equals(name)).forEach(it -> runs.add(it.run()));
      cursor = page.next();
    } while (!cursor.isEmpty());
    runs.sort(Comparator.comparing(run -> run.id().value()));
    return runs;
  }

  /// The logical times of a job's runs after the start of the test, in order.
  public List<Duration> firingsOf(String name) {
    return runsOf(name).stream()
        .map(run -> Duration.between(START, run.origin().logicalTime()))
        .sorted()
        .toList();
  }

  /// Slots in use, as the engine says.
  public int busySlots() {
    return engine.ask(new Query.Health(), MARA).slotsBusy();
  }

  public List<RunEvent> history(RunId run) {
    return store.runs().history(run);
  }

  /// What happened to a run, by the types of its events.
  public List<String> moves(RunId run) {
    return history(run).stream().map(RunEvent::type).toList();
  }

  public List<Misfire> misfires() {
    return store.triggers().misfires(100);
  }

  public List<DeadLetter> deadLetters() {
    return engine.ask(new Query.ListDeadLetters(PageRequest.first(1_000)), MARA).items();
  }

  @Override
  public void close() {
    engine.close();
  }
}
