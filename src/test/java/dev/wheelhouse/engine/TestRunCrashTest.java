package dev.wheelhouse.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.engine.DoomedTestRun.Moment;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills a whole engine with -9 around the write of a test run: its draft and its run are there
/// both, or neither is.
@Tag("C4")
@Tag("U3")
@EnabledOnOs(OS.LINUX)
class TestRunCrashTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
  void draftAndRunAreThereBothOrNeitherIs(Moment moment) throws Exception {
    Path folder = directory.resolve("store");
    var doomed =
        DoomedProcess.start(DoomedTestRun.class, folder, directory.resolve("evidence"), moment);
    doomed.awaitLine(DoomedTestRun.SAYS + moment);
    doomed.kill();

    boolean there = moment == Moment.AFTER;
    try (var timers = new SystemTimers();
        LocalEngine engine = DoomedTestRun.start(folder, timers, Moment.NEVER)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> states(engine).equals(there ? List.of(RunState.SUCCESS) : List.of()));
    }

    try (var store = EngineStores.open(folder)) {
      var tenant = TestEngine.MARA.tenant();
      assertEquals(there, store.definitions().byName(tenant, "bill@test").isPresent());
      assertEquals(there, store.definitions().byName(tenant, "bill@test:send").isPresent());
      assertEquals(1, store.definitions().byName(tenant, "bill").orElseThrow().version());
    }
  }

  private static List<RunState> states(LocalEngine engine) {
    var question = new Query.ListRuns(RunFilter.ALL, PageRequest.first(10));
    return engine.ask(question, TestEngine.MARA).items().stream()
        .map(RunView::run)
        .map(it -> it.state())
        .toList();
  }
}
