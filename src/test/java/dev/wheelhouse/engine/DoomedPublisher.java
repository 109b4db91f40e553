package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// An engine in a process of its own that is told of an event and stops dead around its writing.
final class DoomedPublisher {
  static final Command.PublishEvent EVENT =
      new Command.PublishEvent("paid", "e1", Map.of("region", "north"));

  private DoomedPublisher() {}

  /// Where it dies.
  enum Moment {
    /// Nothing is on disk.
    BEFORE,
    /// Everything is on disk; nobody was told.
    AFTER,
    /// Nowhere.
    NEVER
  }

  /// @param arguments the store's folder, the moment
  public static void main(String[] arguments) {
    LocalEngine engine =
        start(Path.of(arguments[0]), new SystemTimers(), Moment.valueOf(arguments[1]));
    var _ = engine.execute(EVENT, TestEngine.MARA).orThrow();
  }

  static LocalEngine start(Path folder, Timers timers, Moment moment) {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    Store store = Stores.open(new StoreLocation.Folder(folder), codec);
    var handlers = new Script(timers).handlers();
    return EngineStart.start(
        halting(store, moment),
        new EngineSettings(
            folder, ZoneOffset.UTC, 4, TriggerService.Config.USUAL, handlers, timers, "none"));
  }

  private static Store halting(Store store, Moment moment) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (_, method, arguments) -> {
              boolean publishes = method.getName().equals("commit") && publishes(arguments[0]);
              if (publishes && moment == Moment.BEFORE) {
                halt(moment);
              }
              try {
                Object answer = method.invoke(store, arguments);
                if (publishes && moment == Moment.AFTER) {
                  halt(moment);
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static boolean publishes(Object units) {
    return ((List<?>) units)
        .stream()
            .map(Unit.class::cast)
            .flatMap(unit -> unit.changes().stream())
            .anyMatch(Change.PublishEvent.class::isInstance);
  }

  private static void halt(Moment moment) throws InterruptedException {
    System.out.println(Doomed.SAYS + moment);
    new CountDownLatch(1).await();
  }
}
