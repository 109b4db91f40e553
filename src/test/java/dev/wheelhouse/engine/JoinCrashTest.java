package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills an engine with -9 where many parents meet in a join; the next engine goes on, and the join
/// starts exactly once.
@Tag("D3")
@Tag("C4")
class JoinCrashTest {
  @TempDir Path folder;
  private final SystemTimers timers = new SystemTimers();

  @AfterEach
  void closeTimers() {
    timers.close();
  }

  @Test
  void joinStartsExactlyOnceWhereverTheEngineIsKilledAroundItsRelease() throws Exception {
    List<DoomedJoin.Moment> moments =
        List.of(
            DoomedJoin.Moment.BEFORE_RELEASE,
            DoomedJoin.Moment.AFTER_RELEASE,
            DoomedJoin.Moment.AFTER_START);
    for (DoomedJoin.Moment moment : moments) {
      killAt(moment, "at" + moment);
    }

    assertEachJoinStartedOnce(moments.size());
  }

  @Test
  @Tag("slow")
  void joinStartsExactlyOnceAfterFiftyKills() throws Exception {
    var random = new Random(6);
    int kills = 50;
    for (int round = 0; round < kills; round++) {
      DoomedJoin.Moment moment =
          DoomedJoin.Moment.values()[round % DoomedJoin.Moment.values().length];
      if (moment == DoomedJoin.Moment.ANY) {
        killWithin(random.nextInt(300), "round" + round);
      } else {
        killAt(moment, "round" + round);
      }
    }

    assertEachJoinStartedOnce(kills);
  }

  private void killAt(DoomedJoin.Moment moment, String round) throws Exception {
    DoomedProcess doomed = spawn(moment, round);
    doomed.awaitLine(DoomedEngine.says(moment));
    doomed.kill();
  }

  private void killWithin(int millis, String round) throws Exception {
    DoomedProcess doomed = spawn(DoomedJoin.Moment.ANY, round);
    doomed.awaitLine("triggered");
    doomed.letRun(millis);
    doomed.kill();
  }

  private DoomedProcess spawn(DoomedJoin.Moment moment, String round) throws IOException {
    return DoomedProcess.start(DoomedJoin.class, folder, moment, round);
  }

  private void assertEachJoinStartedOnce(int rounds) {
    List<Run> fans;
    try (LocalEngine engine = DoomedJoin.start(folder, timers, DoomedJoin.Moment.ANY, "nobody's")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(fans(engine))
                      .hasSize(rounds)
                      .allMatch(run -> run.state() == RunState.SUCCESS, "SUCCESS"));
      fans = fans(engine);
    }
    try (Store store = DoomedEngine.open(folder)) {
      fans.forEach(fan -> assertJoinStartedOnce(store, fan));
    }
  }

  private static void assertJoinStartedOnce(Store store, Run fan) {
    List<Run> nodes = store.runs().ofDagRun(fan.id());
    assertEquals(DoomedJoin.PARENTS + 2, nodes.size(), "one run of each node");
    Run join = nodes.stream().filter(it -> it.nodeKey().equals("join")).findFirst().orElseThrow();
    List<String> moves = store.runs().history(join.id()).stream().map(RunEvent::type).toList();
    assertEquals(1, Collections.frequency(moves, "RELEASE"), () -> "" + moves);
    assertEquals(1, Collections.frequency(moves, "SUCCEED"), () -> "" + moves);
    int again = Collections.frequency(moves, "REQUEUE");
    assertEquals(again + 1, Collections.frequency(moves, "START"), () -> "" + moves);
    assertEquals(
        List.of(1), store.runs().attempts(join.id()).stream().map(Attempt::number).toList());
  }

  private static List<Run> fans(LocalEngine engine) {
    var request = new Query.ListRuns(RunFilter.ALL, PageRequest.first(500));
    return engine.ask(request, MARA).items().stream().map(RunView::run).toList();
  }
}
