package dev.wheelhouse.app;

import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineApiContract;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The contract on the engine of this process, over a real store with real processes.
class LocalEngineApiTest extends EngineApiContract {
  @TempDir static Path folder;
  private static final SystemTimers timers = new SystemTimers();
  private static EngineApi engine;

  @BeforeAll
  static void startEngine() {
    engine = EngineWiring.usual(folder.resolve("store"), timers).start();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
    timers.close();
  }

  @Override
  protected EngineApi engine() {
    return engine;
  }
}
