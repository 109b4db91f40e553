package dev.wheelhouse.app;

import dev.wheelhouse.cli.Bench;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.Duration;

/// The measurements that `wheelhouse bench` offers.
record Benches(Timers timers) implements Bench {

  @Override
  public FireFigures fire(Path store, int n) {
    return new BenchFire(timers, store.toAbsolutePath().normalize(), n).run();
  }

  @Override
  public LatencyFigures latency(Path store, int n, int ratePerSecond) {
    return new BenchLatency(timers, store.toAbsolutePath().normalize(), n, ratePerSecond).run();
  }

  @Override
  public ListFigures lists(Path store, int n) {
    return new BenchLists(timers, store.toAbsolutePath().normalize(), n).run();
  }

  @Override
  public DeadLetterFigures deadLetters(Path store, int n) {
    return new BenchDeadLetters(timers, store.toAbsolutePath().normalize(), n).run();
  }

  @Override
  public DefinitionFigures definitions(Path store, int n, Duration watched) {
    return new BenchDefinitions(timers, store.toAbsolutePath().normalize(), n, watched).run();
  }

  @Override
  public GraphFigures graph(GraphWindow window) {
    return new BenchGraph(timers, window).run();
  }

  static Setting setting(Store store) {
    return setting(store.durability());
  }

  static Setting setting(String durability) {
    Runtime machine = Runtime.getRuntime();
    return new Setting(
        durability,
        machine.availableProcessors(),
        Runtime.version().toString(),
        machine.maxMemory() >> 20);
  }
}
