package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A run that asks a person, and the two answers.
@Tag("X8")
class ApprovalTest {
  private static final RunId RUN = new RunId(12);
  private static final Instant NOW = Instant.parse("2026-02-18T02:42:18Z");

  private final Asking engine = new Asking();
  private final FrameFixture fixture = new FrameFixture(new AtOnce(), engine);
  private final Texts texts = new Texts(Language.ENGLISH);

  private void press(String action) {
    fixture.actions(texts).get(action).perform();
  }

  private Confirmation asked() {
    return (Confirmation) fixture.shell.dialogProperty().get();
  }

  @Test
  void approvalNamesWhatFollowsAndTakesAReason() {
    fixture.runs.drawer().open(RUN);

    press("approve");
    assertEquals("Approve release?", asked().title());
    assertEquals("Ship it?", asked().sentence());
    assertEquals(List.of(), engine.decisions);
    asked().confirmed().accept("checked the figures");

    assertEquals(List.of(new Command.Decide(RUN, true)), engine.decisions);
    assertEquals(List.of("checked the figures"), engine.reasons);
  }

  @Test
  void refusalIsAskedAboutAsDestructive() {
    fixture.runs.drawer().open(RUN);

    press("refuse");
    assertTrue(asked().destructive());
    asked().confirmed().accept("not today");

    assertEquals(List.of(new Command.Decide(RUN, false)), engine.decisions);
  }

  @Test
  void runThatAsksNothingCanNotBeDecidedAbout() {
    engine.waitsFor = new WaitReason.Event("file.arrived");
    fixture.runs.drawer().open(RUN);

    press("approve");

    assertNull(fixture.shell.dialogProperty().get());
    assertEquals("asks nothing", fixture.actions(texts).get("approve").obstacle().get());
  }

  /// An engine with one run that waits.
  private static final class Asking implements EngineApi {
    private final EmptyEngine rest = new EmptyEngine();
    private final List<Command<?>> decisions = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private WaitReason waitsFor = new WaitReason.Approval("Ship it?");

    @Override
    @SuppressWarnings("unchecked")
    public <R> R ask(Query<R> query, Caller caller) {
      return query instanceof Query.GetRun
          ? (R) new RunDetail(view(), "", 1, List.of(), List.of(), Map.of())
          : rest.ask(query, caller);
    }

    private RunView view() {
      var origin =
          new Origin(TriggerSource.MANUAL, List.of(), NOW, ZoneId.of("UTC"), "", "mara", "");
      var run =
          new Run(
              RUN,
              new RunKey(TenantId.DEFAULT, "job:1", "@x", 0),
              Target.task(new JobId(1), 1),
              origin,
              Placement.DEFAULT,
              Map.of(),
              Status.created(RunState.RUNNING, NOW));
      return new RunView(run, "release", false, 0, 0, waitsFor);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> Answer<R> execute(Command<R> command, Caller caller) {
      decisions.add(command);
      reasons.add(caller.reason());
      return new Answer.Done<>((R) RUN);
    }

    @Override
    public Preview preview(Command<?> command, Caller caller) {
      return Preview.NOTHING;
    }

    @Override
    public Subscription subscribe(ChangeListener listener) {
      return rest.subscribe(listener);
    }

    @Override
    public Capabilities capabilities() {
      return rest.capabilities();
    }

    @Override
    public void close() {}
  }
}
