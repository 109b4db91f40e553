package dev.wheelhouse.app;

import dev.wheelhouse.api.DefinitionCases;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.FigureCases;
import dev.wheelhouse.api.JobCases;
import dev.wheelhouse.api.RunCases;
import dev.wheelhouse.api.TestRunCases;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/// The contract on the engine of this process, over a real store with real processes.
class LocalEngineApiTest {
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

  @Nested
  class Definitions extends DefinitionCases {
    @Override
    protected EngineApi engine() {
      return engine;
    }
  }

  @Nested
  class Runs extends RunCases {
    @Override
    protected EngineApi engine() {
      return engine;
    }
  }

  @Nested
  class Jobs extends JobCases {
    @Override
    protected EngineApi engine() {
      return engine;
    }
  }

  @Nested
  class Figures extends FigureCases {
    @Override
    protected EngineApi engine() {
      return engine;
    }
  }

  @Nested
  class TestRuns extends TestRunCases {
    @Override
    protected EngineApi engine() {
      return engine;
    }
  }
}
