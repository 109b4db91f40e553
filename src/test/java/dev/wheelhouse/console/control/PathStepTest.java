package dev.wheelhouse.console.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The way of a run through its states.
@Tag("O7")
class PathStepTest {
  private static final Instant START = Instant.parse("2026-02-18T01:37:06Z");

  private static RunEvent event(
      String type, @Nullable RunState from, RunState to, int afterSeconds) {
    return new RunEvent(
        0,
        TenantId.DEFAULT,
        new RunId(8841),
        new JobId(1),
        type,
        from,
        to,
        1,
        START.plusSeconds(afterSeconds),
        "engine",
        "");
  }

  private static List<RunEvent> retried() {
    return List.of(
        event(RunEvent.CREATED, null, RunState.QUEUED, 0),
        event("START", RunState.QUEUED, RunState.RUNNING, 66),
        event(RunEvent.STOP_REQUESTED, RunState.RUNNING, RunState.RUNNING, 100),
        event("RETRY", RunState.RUNNING, RunState.RETRY_WAIT, 546),
        event("RELEASE", RunState.RETRY_WAIT, RunState.QUEUED, 864),
        event("FAIL", RunState.QUEUED, RunState.FAILED, 864));
  }

  @Test
  void statesStandInOrderWithTheTimesBetween() {
    assertEquals(
        List.of(
            new PathStep(RunState.QUEUED, START, Duration.ofSeconds(66)),
            new PathStep(RunState.RUNNING, START.plusSeconds(66), Duration.ofSeconds(480)),
            new PathStep(RunState.RETRY_WAIT, START.plusSeconds(546), Duration.ofSeconds(318)),
            new PathStep(RunState.QUEUED, START.plusSeconds(864), Duration.ZERO),
            new PathStep(RunState.FAILED, START.plusSeconds(864), null)),
        PathStep.of(retried()));
    assertEquals(List.of(), PathStep.of(List.of()));
  }

  @Test
  void itIsReadOutAsWordsAndTimes() throws Exception {
    FxTests.stage();
    var path = FxTests.onFx(() -> new StatePath(english()));

    FxTests.doFx(() -> path.show(retried()));

    assertEquals(
        "Queued 1 m 6 s, Running 8 m 0 s, Retry wait 5 m 18 s, Queued 0 ms, Failed",
        path.getAccessibleText());
  }

  @Test
  void singleStateIsNoWay() throws Exception {
    FxTests.stage();
    var path = FxTests.onFx(() -> new StatePath(english()));

    FxTests.doFx(() -> path.show(retried().subList(0, 1)));
    assertFalse(path.isVisible());

    FxTests.doFx(() -> path.show(retried().subList(0, 2)));
    assertTrue(path.isVisible());
  }

  @Test
  void middleOfALongWayBecomesANumber() throws Exception {
    FxTests.stage();
    var path = FxTests.onFx(() -> new StatePath(english()));
    var history = new ArrayList<RunEvent>();
    history.add(event(RunEvent.CREATED, null, RunState.QUEUED, 0));
    for (var i = 1; i <= 40; i++) {
      var state = i % 2 == 1 ? RunState.RUNNING : RunState.RETRY_WAIT;
      history.add(event("MOVE", history.getLast().to(), state, i));
    }

    FxTests.doFx(() -> path.show(history));

    assertEquals(13, path.getChildren().size());
  }

  private static Formats english() {
    return new Formats(new Texts(Language.ENGLISH), ZoneId.of("Europe/Berlin"));
  }
}
