package dev.wheelhouse.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills an engine with -9 around a sub-DAG; in the next one the sub-DAG is there once, ends once,
/// and what follows starts once.
@Tag("D4")
@Tag("C4")
@EnabledOnOs(OS.LINUX)
class SubDagCrashTest {
  @TempDir Path directory;
  private final SystemTimers timers = new SystemTimers();

  @AfterEach
  void closeTimers() {
    timers.close();
  }

  @ParameterizedTest
  @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
  void nextEngineEndsItOnce(DoomedSubDag.Moment moment) throws Exception {
    Path folder = directory.resolve("store");
    Path evidence = directory.resolve("evidence");
    var doomed = DoomedProcess.start(DoomedSubDag.class, folder, evidence, moment);
    doomed.awaitLine(DoomedEngine.says(moment));
    doomed.kill();

    try (LocalEngine engine = DoomedSubDag.start(folder, timers, DoomedSubDag.Moment.NEVER)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> states(engine), List.of(RunState.SUCCESS, RunState.SUCCESS)::equals);

      assertEquals(
          List.of("first", "after"),
          Files.readAllLines(evidence).stream().map(line -> line.split(" ")[0]).toList());
    }
  }

  /// Of the DAG run and of the one that is part of it.
  private static List<RunState> states(LocalEngine engine) {
    return engine
        .ask(new Query.ListRuns(RunFilter.ALL, PageRequest.first(10)), TestEngine.MARA)
        .items()
        .stream()
        .map(RunView::run)
        .map(run -> run.state())
        .toList();
  }
}
