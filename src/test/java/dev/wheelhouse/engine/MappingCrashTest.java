package dev.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills a whole engine with -9 while a mapped node's items are made, go on and end; the next
/// engine runs each item once, and what follows once.
@Tag("C4")
@Tag("D4")
@EnabledOnOs(OS.LINUX)
class MappingCrashTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
  void eachItemRunsOnceAndWhatFollowsOnce(DoomedList.Moment moment) throws Exception {
    Path folder = directory.resolve("store");
    Path evidence = directory.resolve("evidence");
    var doomed = DoomedProcess.start(DoomedList.class, folder, evidence, moment);
    doomed.awaitLine(DoomedEngine.says(moment));
    doomed.kill();

    try (var timers = new SystemTimers();
        LocalEngine engine = DoomedList.start(folder, timers, DoomedList.Moment.NEVER)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> states(engine).equals(List.of(RunState.SUCCESS)));
    }

    List<String> lines = Files.readAllLines(evidence);
    assertThat(lines.subList(0, lines.size() - 1))
        .containsExactlyInAnyOrder("item-a", "item-b", "item-c", "item-d", "item-e");
    assertEquals("then", lines.getLast());
  }

  private static List<RunState> states(LocalEngine engine) {
    var question = new Query.ListRuns(RunFilter.ALL, PageRequest.first(10));
    return engine.ask(question, TestEngine.MARA).items().stream()
        .map(RunView::run)
        .map(it -> it.state())
        .toList();
  }
}
