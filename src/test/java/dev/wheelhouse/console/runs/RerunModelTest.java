package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.control.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K4")
@Tag("K8")
class RerunModelTest {
  private final ToldRun told = ToldRuns.failed();
  private final FrameFixture fixture = new FrameFixture(new AtOnce(), told);
  private final RunActionsModel actions =
      new RunActionsModel(fixture.runs.drawer(), fixture.frame.late());
  private final List<Answer<RunId>> answers = new ArrayList<>();

  private RerunModel open() {
    fixture.runs.drawer().open(ToldRun.ID);
    return new RerunModel(actions, actions.shown());
  }

  private void settle() {
    fixture.time.advance(Duration.ofMillis(200));
  }

  private Preview last() {
    return told.previews.apply(told.previewed.getLast());
  }

  @Test
  void reachesThatAreNotAllowedStayAndSayWhy() {
    var rerun = open();

    assertEquals(
        List.of(
            new RerunReach(Reach.ONLY, Obstacle.NONE),
            new RerunReach(Reach.DOWNSTREAM, Obstacle.NONE),
            new RerunReach(Reach.UPSTREAM, Obstacle.NO_UPSTREAM),
            new RerunReach(Reach.FAILED, Obstacle.NONE),
            new RerunReach(Reach.WHOLE, Obstacle.NONE)),
        rerun.reaches());
  }

  @Test
  void dagRunOffersWhatFailedOrAllOfItAnew() {
    told.dag = true;

    assertEquals(
        List.of(Reach.FAILED, Reach.ONLY),
        open().reaches().stream().map(RerunReach::reach).toList());
  }

  @Test
  void everyChangeIsPreviewedAnewAfterAMoment() {
    var rerun = open();
    assertEquals(1, rerun.outlookProperty().get().runs());

    rerun.reachProperty().set(Reach.DOWNSTREAM);
    rerun.latestProperty().set(true);
    assertFalse(rerun.outlookProperty().get().possible());
    settle();

    assertTrue(rerun.outlookProperty().get().possible());
    assertEquals(3, rerun.outlookProperty().get().runs());
    assertEquals(
        new Command.Rerun(ToldRun.ID, new RerunPlan(Reach.DOWNSTREAM, Values.SAME, true)),
        told.previewed.getLast());
    assertEquals(last(), rerun.outlookProperty().get().preview());
  }

  @Test
  void onlyChangedValuesAreSent() {
    var rerun = open();

    rerun.valuesProperty().set(RerunModel.From.CHANGED);
    assertEquals(
        List.of("2026-02-17", "500", "sepa-key"),
        rerun.fields().stream().map(it -> it.valueProperty().get()).toList());
    rerun.fields().get(1).valueProperty().set("100");
    settle();
    rerun.go("settle-sepa will be started again", "Undo", answers::add);
    fixture.time.advance(Duration.ofSeconds(5));

    assertEquals(
        List.of(
            new Command.Rerun(
                ToldRun.ID,
                RerunPlan.of(Reach.ONLY).with(Values.changed(Map.of("batch_size", "100"))))),
        told.executed);
  }

  @Test
  void valueThatDoesNotFitIsNotAskedAbout() {
    var rerun = open();
    rerun.valuesProperty().set(RerunModel.From.CHANGED);
    rerun.fields().get(1).valueProperty().set("many");
    settle();

    assertFalse(rerun.outlookProperty().get().possible());
    assertTrue(rerun.fields().get(1).problemProperty().get() != null);
  }

  @Test
  void valueThatTheEngineRefusesIsBlamedOnItsField() {
    told.previews = _ -> told.refused(Fault.field("params.day", "day is a holiday."));
    var rerun = open();
    settle();

    assertTrue(rerun.fields().getFirst().problemProperty().get() != null);
  }

  @Test
  @Tag("K1")
  void heldRunIsStartedOnTheOperatorsWordOnly() {
    var hold = ToldRuns.hold(1, HoldPlace.job("settle-sepa"), "mara", "gateway down", 0);
    told.previews =
        _ ->
            told.refused(
                Fault.of(Fault.JOB_PAUSED, "settle-sepa is held."), new Impact.HeldBy(hold));
    var rerun = open();
    assertTrue(rerun.outlookProperty().get().held());
    assertFalse(rerun.outlookProperty().get().possible());

    told.previews = _ -> told.preview("settle-sepa");
    rerun.overrideProperty().set(true);
    settle();
    rerun.go("settle-sepa will be started again", "Undo", answers::add);
    fixture.time.advance(Duration.ofSeconds(5));

    assertTrue(told.callers.getFirst().override());
    assertTrue(rerun.outlookProperty().get().held());
  }

  @Test
  void whatHasMovedOnIsPreviewedAnew() {
    var rerun = open();
    told.revision = 2;

    rerun.refresh();
    settle();

    assertEquals("2", rerun.outlookProperty().get().preview().revision());
  }

  @Test
  @Tag("K7")
  void whatMovesOnInTheLastSecondsIsRefusedAndTheDrawerLooksAgain() {
    var rerun = open();
    rerun.go("settle-sepa will be started again", "Undo", answers::add);
    told.revision = 2;

    fixture.time.advance(Duration.ofSeconds(5));

    assertEquals(
        Fault.STATE_CONFLICT, ((Answer.Rejected<RunId>) answers.getFirst()).fault().code());
    assertEquals(List.of(), told.executed);
    assertEquals(2, actions.shown().view().run().status().revision());
  }

  @Test
  @Tag("K7")
  void undoTakesItBackInTime() {
    var rerun = open();
    rerun.go("settle-sepa will be started again", "Undo", answers::add);
    assertEquals(Obstacle.UNDER_WAY, actions.obstacle(RunAction.RERUN).get());

    fixture.time.advance(Duration.ofSeconds(4));
    fixture.toasts.take(fixture.toasts.toasts().getLast());
    fixture.time.advance(Duration.ofSeconds(10));

    assertEquals(List.of(), told.executed);
    assertEquals(List.of(), answers);
    assertEquals(Obstacle.NONE, actions.obstacle(RunAction.RERUN).get());
  }

  @Test
  void engineThatDoesNotAnswerIsNoRefusal() {
    var rerun = open();
    told.previews =
        _ -> {
          throw new EngineException.Unreachable(Fault.of(Fault.STORE_UNAVAILABLE, "lock timeout"));
        };
    rerun.reachProperty().set(Reach.WHOLE);
    settle();

    assertNull(rerun.outlookProperty().get().preview());
    assertEquals(Fault.STORE_UNAVAILABLE, rerun.outlookProperty().get().refusal().code());
  }
}
