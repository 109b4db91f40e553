package dev.wheelhouse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.attempt.RunningAttempts;
import dev.wheelhouse.engine.awake.KeepAwake;
import dev.wheelhouse.engine.awake.SleepGuard;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.ItemsMade;
import dev.wheelhouse.engine.dag.Outputs;
import dev.wheelhouse.engine.dag.Routing;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.dispatch.Unended;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.trigger.FiringQuota;
import dev.wheelhouse.engine.trigger.Firings;
import dev.wheelhouse.engine.trigger.Overlaps;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.engine.trigger.Silence;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.engine.watch.Watchdog;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each service can be ended at any moment after its start, from several threads and twice.
@Tag("C4")
@Timeout(300)
class ServiceStressTest {
  private static final int ROUNDS = 200;

  private final SystemTimers timers = new SystemTimers();
  private final Store store =
      Stores.open(
          new StoreLocation.Memory("services-" + UUID.randomUUID()),
          new DefinitionCodec(DefinitionJson::write, DefinitionJson::read));

  @AfterEach
  void close() {
    timers.close();
    store.close();
  }

  /// How one service begins and ends.
  private record Life(Runnable start, Runnable end) {}

  /// Makes a service over a store.
  private interface Maker {
    Life make(Store store, SystemTimers timers);
  }

  /// A service by its name.
  record Service(String name, Maker maker) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Service> services() {
    return Stream.of(
        new Service("journal", ServiceStressTest::journal),
        new Service("dispatcher", ServiceStressTest::dispatcher),
        new Service("trigger service", ServiceStressTest::triggerService),
        new Service("watchdog", ServiceStressTest::watchdog),
        new Service("keep awake", ServiceStressTest::keepAwake));
  }

  @ParameterizedTest
  @MethodSource("services")
  void serviceEndsWheneverItIsToldTo(Service service) throws Exception {
    var random = new Random(3);
    for (int round = 0; round < ROUNDS; round++) {
      Life life = service.maker().make(store, timers);
      life.start().run();
      for (int i = random.nextInt(30); i > 0; i--) {
        Thread.yield();
      }

      endFromSeveralThreads(life.end());
      life.end().run();
    }
  }

  @Test
  void engineEndsWhileRunsAreMadeAndTasksEnd() throws Exception {
    for (int round = 0; round < 20; round++) {
      var engine = TestEngine.inMemory();
      engine.given(Jobs.job("work"));
      Thread busy = Thread.startVirtualThread(() -> triggerUntilRefused(engine));

      var _ = busy.join(Duration.ofMillis(20));
      engine.close();

      busy.join();
      assertEquals(false, busy.isAlive());
    }
  }

  @Test
  void endedEngineSaysSoAndEndsTwiceWithoutHarm() {
    var engine = TestEngine.inMemory();
    engine.close();
    engine.close();

    var refusal =
        assertThrows(
            EngineException.Unreachable.class,
            () -> engine.api().execute(Command.Trigger.of("work"), TestEngine.MARA));

    assertEquals(Fault.ENGINE_STOPPED, refusal.fault().code());
  }

  private static void triggerUntilRefused(TestEngine engine) {
    try {
      for (int i = 0; i < 100_000; i++) {
        var _ = engine.api().execute(Command.Trigger.of("work"), TestEngine.MARA);
      }
    } catch (RuntimeException closed) {
      // what an ended engine answers
    }
  }

  private static void endFromSeveralThreads(Runnable end) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(Thread.startVirtualThread(end));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static Life journal(Store store, SystemTimers timers) {
    var journal = new Journal(store, timers, _ -> {});
    return new Life(journal::start, journal::close);
  }

  private static Life dispatcher(Store store, SystemTimers timers) {
    var dispatcher =
        new Dispatcher(
            store.runs(), name -> new PoolSettings(name, 4, 0.2, true), List.of(), _ -> {}, timers);
    return new Life(dispatcher::open, dispatcher::close);
  }

  private static Life watchdog(Store store, SystemTimers timers) {
    var config = new Watchdog.Config(Duration.ofMillis(1), Duration.ofSeconds(90), 10, 10);
    var watchdog = new Watchdog(config, store, new Schedules(store.calendars()), timers);
    return new Life(watchdog::start, watchdog::close);
  }

  private static Life keepAwake(Store store, SystemTimers timers) {
    var definitions = new Definitions(store.definitions());
    var unended = new Unended(store.runs(), definitions, _ -> false);
    var awake = new KeepAwake(SleepGuard.NONE, unended, definitions, timers);
    return new Life(() -> awake.start(() -> true), awake::close);
  }

  private static Life triggerService(Store store, SystemTimers timers) {
    var journal = new Journal(store, timers, _ -> {});
    var ids = new Ids(store);
    var definitions = new Definitions(store.definitions());
    var runs = store.runs();
    var items = new ItemsMade((text, _, _, _) -> text, Routing.USUAL, ids::next, _ -> List.of());
    var dagRuns = new DagRuns(definitions, store, journal, Outputs.NONE, items);
    var writer = new RunWriter(journal, runs);
    var stops = new RunStops(runs, definitions, dagRuns, writer, new RunningAttempts());
    var unended = new Unended(runs, definitions, _ -> false);
    var overlaps = new Overlaps(unended, stops, ids::next);
    var maker = new RunMaker(store.definitions(), Routing.USUAL, ids::run, dagRuns::opened);
    var schedules = new Schedules(store.calendars());
    var firings = new Firings(schedules, definitions, maker, ids::next, overlaps);
    var awake = new KeepAwake(SleepGuard.NONE, unended, definitions, timers);
    var guards = new TriggerService.Guards(FiringQuota.NONE, awake, Silence.NONE);
    var triggers =
        new TriggerService(TriggerService.Config.USUAL, store, journal, firings, guards, timers);
    return new Life(triggers::start, triggers::close);
  }
}
