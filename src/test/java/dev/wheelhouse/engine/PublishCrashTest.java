package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EventReceipt;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kills an engine with -9 while it writes an event; whoever told of it tells again.
@Tag("T2")
@Tag("C4")
class PublishCrashTest {
  @TempDir Path folder;
  private final SystemTimers timers = new SystemTimers();

  @AfterEach
  void closeTimers() {
    timers.close();
  }

  @ParameterizedTest
  @CsvSource({"BEFORE, false", "AFTER, true"})
  void eventThatIsToldAgainFiresOnce(DoomedPublisher.Moment moment, boolean repeated)
      throws Exception {
    try (LocalEngine engine = start()) {
      define(engine, "bill", Concurrency.USUAL);
      define(engine, "mail", Concurrency.FREE);
    }
    publishAndDie(moment);

    try (LocalEngine engine = start()) {
      EventReceipt receipt = engine.execute(DoomedPublisher.EVENT, MARA).orThrow();

      assertEquals(repeated, receipt.repeated());
      assertEquals(2, receipt.runs().size());
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertEquals(List.of(RunState.SUCCESS, RunState.SUCCESS), states(engine)));
    }
  }

  private LocalEngine start() {
    return DoomedPublisher.start(folder, timers, DoomedPublisher.Moment.NEVER);
  }

  private static void define(LocalEngine engine, String name, Concurrency concurrency) {
    var on = new Trigger.OnEvent("e", "paid", Map.of(), ZoneOffset.UTC, FiringRules.USUAL);
    var job = Jobs.job(name, on).with(concurrency);
    var _ = engine.execute(new Command.SaveDefinition(job, 0), MARA).orThrow();
  }

  private static List<RunState> states(LocalEngine engine) {
    var all = new Query.ListRuns(RunFilter.ALL, PageRequest.first(10));
    return engine.ask(all, MARA).items().stream().map(view -> view.run().state()).toList();
  }

  private void publishAndDie(DoomedPublisher.Moment moment)
      throws IOException, InterruptedException {
    var doomed = DoomedProcess.start(DoomedPublisher.class, folder, moment);
    doomed.awaitLine(DoomedEngine.says(moment));
    doomed.kill();
  }
}
