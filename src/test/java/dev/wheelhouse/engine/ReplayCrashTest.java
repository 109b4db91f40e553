package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.BulkItem;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills an engine with -9 half-way through a replay; the next one finishes it, each item once.
@Tag("K6")
@Tag("C4")
class ReplayCrashTest {
  @TempDir Path folder;
  private final SystemTimers timers = new SystemTimers();

  @AfterEach
  void closeTimers() {
    timers.close();
  }

  @ParameterizedTest
  @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
  void nextEngineDoesEachItemOnceAndTheCountsAgreeWithTheRows(DoomedReplay.Moment moment)
      throws Exception {
    JobId job = define();
    try (Store store = DoomedEngine.open(folder)) {
      DoomedReplay.fail(store, job);
    }
    replayAndDie(moment);

    OperationView ended;
    try (LocalEngine engine = DoomedReplay.start(folder, timers, DoomedReplay.Moment.NEVER)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> operation(engine).state() == OperationState.DONE);
      ended = operation(engine);
    }

    int all = DoomedReplay.LETTERS;
    assertEquals(new OperationView.Counts(all, 0, 0, all, 0, 0, 0), ended.counts());
    try (Store store = DoomedEngine.open(folder)) {
      List<BulkItem> items =
          store.operations().items(ended.id(), ItemState.SUCCEEDED, 0, Integer.MAX_VALUE);
      Set<String> slots = new HashSet<>();
      for (BulkItem item : items) {
        Run made = store.runs().run(Objects.requireNonNull(item.made())).orElseThrow();
        assertEquals(RunState.SUCCESS, made.state());
        assertEquals(1, made.key().generation());
        assertEquals(store.runs().run(item.run()).orElseThrow().key().nextGeneration(), made.key());
        slots.add(made.key().slot());
      }
      assertEquals(all, slots.size());
      assertEquals(2L * all, runs(store, job));
      assertEquals(0, store.runs().countOpenDeadLetters());
    }
  }

  private JobId define() {
    try (LocalEngine engine = DoomedReplay.start(folder, timers, DoomedReplay.Moment.NEVER)) {
      return engine.execute(new Command.SaveDefinition(Jobs.job("pay"), 0), MARA).orThrow().id();
    }
  }

  private static OperationView operation(LocalEngine engine) {
    return engine
        .ask(new Query.ListOperations(false, PageRequest.first(2)), MARA)
        .items()
        .getFirst();
  }

  private static long runs(Store store, JobId job) {
    return store.runs().ofJob(job, PageRequest.first(1_000)).items().stream()
        .map(Run::id)
        .collect(Collectors.toSet())
        .size();
  }

  private void replayAndDie(DoomedReplay.Moment moment) throws IOException, InterruptedException {
    var doomed = DoomedProcess.start(DoomedReplay.class, folder, moment);
    doomed.awaitLine(DoomedEngine.says(moment));
    doomed.kill();
  }
}
