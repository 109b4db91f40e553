package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Progress;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What attempts say of how far they are.
@Tag("X6")
class ProgressScenariosTest {
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.inMemory();
    engine.given(job("long").with(Jobs.attempts(2, "PT1S")));
    engine.script().hold("long");
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void progressIsShownWhileTheAttemptRuns() {
    RunId run = engine.trigger("long");

    reports().progress(140, "pages\nread");

    assertEquals(new Progress(100, "pages read", START), progress(run));
    engine.end(run, Outcome.SUCCESS);
    assertEquals(Progress.NONE, progress(run));
  }

  @Test
  void lastCheckpointReachesTheNextAttemptAndIsWrittenOnceASecondAtMost() {
    RunId run = engine.trigger("long");
    for (int page = 1; page <= 100; page++) {
      reports().checkpoint("page " + page);
    }

    engine.end(run, Outcome.failed("no connections left"));
    engine.advance("PT2S");

    engine.is(run, RunState.RUNNING);
    assertEquals("page 100", reports().lastCheckpoint());
    assertEquals(Optional.of("page 100"), engine.store().checkpoints().of(run));
    assertEquals(List.of("page 1", "page 100"), kept());
  }

  private List<String> kept() {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(Change.KeepCheckpoint.class::isInstance)
        .map(change -> ((Change.KeepCheckpoint) change).text())
        .toList();
  }

  private Progress progress(RunId run) {
    return engine.api().ask(new Query.GetRun(run), MARA).view().progress();
  }

  private Reports reports() {
    return engine.script().begun().getLast().context().reports();
  }
}
