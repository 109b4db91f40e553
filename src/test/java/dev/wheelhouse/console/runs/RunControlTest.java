package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.Judge.Verdict;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Act;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What can be done with the run in the drawer: questions, answers and what Undo takes back.
@Tag("K5")
class RunControlTest {
  private final Texts texts = new Texts(Language.ENGLISH);
  private ToldRun told = ToldRuns.failed();
  private FrameFixture fixture;

  private void open(ToldRun run) {
    told = run;
    fixture = new FrameFixture(new AtOnce(), told);
    fixture.runs.drawer().open(ToldRun.ID);
  }

  private void press(String action) {
    fixture.actions(texts).get(action).perform();
  }

  private Confirmation asked() {
    return (Confirmation) fixture.shell.dialogProperty().get();
  }

  private void answer(String reason) {
    var confirmation = asked();
    fixture.shell.closeDialog();
    confirmation.confirmed().accept(reason);
  }

  private List<String> titles() {
    return fixture.toasts.toasts().stream().map(Toast::title).toList();
  }

  @Test
  @Tag("U8")
  void markSaysWhatGoesOnThenAndWaitsForUndo() {
    open(ToldRuns.failed());

    press("mark-success");
    assertEquals(
        new Consequence("mdi2a-arrow-right", "Can go on then: **issue-bill**, **notify-finance**"),
        asked().consequences().getFirst());
    assertEquals("Reason", asked().reason());
    answer("settled by hand, INC-2217");
    assertEquals(List.of(), told.executed);
    assertEquals(List.of("settle-sepa will be marked as success"), titles());

    fixture.time.advance(Duration.ofSeconds(5));
    assertEquals(List.of(new Command.Mark(ToldRun.ID, Act.As.SUCCESS)), told.executed);
    assertEquals("settled by hand, INC-2217", told.callers.getFirst().reason());
    assertEquals("1", told.callers.getFirst().expectedRevision());
    assertEquals(List.of("settle-sepa is marked as success"), titles());
  }

  @Test
  @Tag("F7")
  void judgementIsAskedForEvidenceAndSentAtOnce() {
    open(ToldRuns.doubtful());

    press("it-did-not-run");
    assertEquals("What did you find? Kept as evidence", asked().reason());
    answer("bank file has no line of it");

    assertEquals(List.of(new Command.Judge(ToldRun.ID, Verdict.IT_DID_NOT_RUN)), told.executed);
    assertEquals("bank file has no line of it", told.callers.getFirst().reason());
  }

  @Test
  void refusedPreviewIsToldInsteadOfAsked() {
    open(ToldRuns.failed());
    told.previews = _ -> told.refused(Fault.of(Fault.STATE_CONFLICT, "It is RUNNING by now."));

    press("skip");

    assertNull(fixture.shell.dialogProperty().get());
    assertEquals(List.of("settle-sepa was not skipped"), titles());
  }

  @Test
  @Tag("K1")
  void stopAndSuspendActAtOnce() {
    open(ToldRuns.underWay());

    press("suspend");
    press("stop");

    assertEquals(
        List.of(
            new Command.Suspend(ToldRun.ID, false), new Command.Stop(ToldRun.ID, RunAction.GRACE)),
        told.executed);
  }

  @Test
  @Tag("K7")
  void secondActionWaitsUntilTheFirstIsSentOrTakenBack() {
    open(ToldRuns.failed());

    press("rerun-downstream");
    press("rerun");
    assertEquals("under way", fixture.actions(texts).get("rerun").obstacle().get());
    fixture.time.advance(Duration.ofSeconds(5));

    assertEquals(List.of(new Command.Rerun(ToldRun.ID, true)), told.executed);
  }

  @Test
  @Tag("K2")
  void holdIsLiftedAfterSayingWhoHeldAndWhy() {
    open(ToldRuns.underWay());
    var words = new RunWords(texts, fixture.frame.formats(texts));
    var model = new RunActionsModel(fixture.runs.drawer(), fixture.frame.late());

    new HoldQuestions(model, fixture.frame, words).askToLift(told.holds.getFirst());
    assertTrue(asked().consequences().getFirst().words().endsWith("gateway down, INC-2217"));
    answer("");

    assertEquals(
        List.of(new Command.LiftHold(1, Command.LiftHold.Missed.BY_POLICY)), told.executed);
    assertEquals(List.of("Pool payments is no longer held"), titles());
  }

  @Test
  @Tag("K1")
  void runIsHeldForATimeWithAReason() {
    open(ToldRuns.underWay());
    var actions = new RunActionsModel(fixture.runs.drawer(), fixture.frame.late());
    var hold = new HoldRunModel(actions, actions.shown());

    hold.spanProperty().set(HoldRunModel.Span.TWO_HOURS);
    hold.reasonProperty().set("figures are wrong");
    hold.set(_ -> {});

    var set = assertInstanceOf(Command.SetHold.class, told.executed.getFirst());
    assertEquals(fixture.time.instant().plus(Duration.ofHours(2)), set.until().orElseThrow());
    assertEquals("figures are wrong", told.callers.getFirst().reason());
  }

  @Test
  void dialogsOpenOverTheRun() {
    open(ToldRuns.failed());

    press("rerun-with");
    assertEquals("Rerun settle-sepa", ((Sheet) fixture.shell.dialogProperty().get()).title());
  }

  @Test
  @Tag("O6")
  void verdictIsAskedForOnlyWhereSomethingWentWrong() {
    open(ToldRuns.failed());
    assertTrue(fixture.runs.drawer().contentProperty().get().evidence() != null);

    var running = ToldRuns.underWay();
    running.evidence = told.evidence;
    open(running);
    assertNull(fixture.runs.drawer().contentProperty().get().evidence());

    open(ToldRuns.failedDag());
    assertEquals(
        List.of("issue-bill", "notify-finance"),
        fixture.runs.drawer().contentProperty().get().diagnosis().blocks());
  }

  @ParameterizedTest
  @EnumSource
  void everyActionSaysWhyItIsOff(Refusal refusal) {
    var run = ToldRuns.failed();
    for (var action : Action.values()) {
      run.actions.put(action, refusal);
    }
    open(run);
    var actions = fixture.actions(texts);

    var silent = new ArrayList<String>();
    for (var action : RunAction.values()) {
      var off = !actions.get(action.id()).obstacle().get().isEmpty();
      var expected = refusal != Refusal.ALLOWED || action == RunAction.KILL;
      if (off != expected) {
        silent.add(action.id());
      }
    }
    assertEquals(List.of(), silent);
  }
}
