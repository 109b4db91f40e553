package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

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
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Task;
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
  @Tag("K1")
  void runIsHeldByTheDialogOfAllHolds() {
    open(ToldRuns.failed());

    press("hold-run");

    assertEquals(new Sheet("Put on hold", Views.HOLD), fixture.shell.dialogProperty().get());
  }

  @Test
  @Tag("K1")
  void holdFromARunMayMeanWhatIsAroundItAsWell() {
    var run = ToldRuns.failed();
    run.definition = inGroup("night");
    open(run);
    var places = new ArrayList<HoldPlace>();

    var detail = fixture.runs.drawer().contentProperty().get().detail();
    fixture
        .frame
        .link()
        .fetch(
            engine -> RunScopes.of(engine, detail),
            scopes -> scopes.forEach(it -> places.addAll(it.places())),
            fault -> fail(fault.message()));

    assertEquals(
        List.of(
            HoldPlace.run(ToldRun.ID),
            HoldPlace.job("settle-sepa"),
            HoldPlace.dag("billing.daily"),
            HoldPlace.group("night"),
            HoldPlace.pool("default"),
            HoldPlace.TENANT,
            HoldPlace.ENGINE),
        places);
  }

  private static JobDefinition inGroup(String group) {
    var job = JobDefinition.of("settle-sepa", Task.Shell.script("true"));
    return new JobDefinition(
        new Naming("settle-sepa", group, "", ""),
        job.triggers(),
        job.task(),
        job.parameters(),
        job.retry(),
        job.limits(),
        job.placement(),
        job.safety(),
        "");
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
