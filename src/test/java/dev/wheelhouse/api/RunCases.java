package dev.wheelhouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How every engine runs what is asked of it, and tells of it.
@Tag("A1")
public abstract class RunCases extends EngineCases {
  @Test
  void triggeredJobRunsAndTellsItsStory() {
    saved(job("report"), 0);

    RunId run = trigger("report");
    awaitState(run, RunState.SUCCESS);

    RunDetail detail = engine().ask(new Query.GetRun(run), MARA);
    assertEquals(prefix + "report", detail.view().name());
    assertEquals(1, detail.attempts().size());
    assertEquals(
        List.of("CREATED", "START", "SUCCEED"),
        detail.history().stream().map(RunEvent::type).toList());
    assertEquals(RunDetail.Refusal.HAS_ENDED, detail.actions().get(RunDetail.Action.STOP));
    assertEquals(RunDetail.Refusal.ALLOWED, detail.actions().get(RunDetail.Action.RERUN));
  }

  @Test
  @Tag("N10")
  @Tag("SEC3")
  void attemptSaysWhatItWasGivenAndOfASecretItsName() {
    var token = new Parameter("token", Parameter.Type.SECRET, false, "contract_bank", List.of());
    var _ = engine().execute(new Command.PutSecret("contract_bank", "s3cr3t"), MARA).orThrow();
    saved(job("pay").withParameters(List.of(Parameter.text("region", "north"), token)), 0);
    var south =
        new Command.Trigger(prefix + "pay", "", Optional.empty(), Map.of("region", "south"));

    RunId run = engine().execute(south, MARA).orThrow();
    awaitState(run, RunState.SUCCESS);

    RunDetail detail = engine().ask(new Query.GetRun(run), MARA);
    assertEquals(
        Map.of("region", "south", "token", "contract_bank"), detail.attempts().getFirst().given());
    assertEquals(Set.of("token"), detail.secrets());
  }

  @Test
  @Tag("N10")
  void valueOfAnUnknownParameterIsRefusedWithItsField() {
    saved(job("report").withParameters(List.of(Parameter.text("region", "north"))), 0);

    Fault fault =
        refused(
            new Command.Trigger(prefix + "report", "", Optional.empty(), Map.of("regoin", "x")));

    assertEquals(Fault.INVALID_FIELD, fault.code());
    assertEquals(List.of("params.regoin"), fault.details().get("field"));
  }

  @Test
  @Tag("A4")
  void repeatOfAManualRunAnswersItAndOtherParametersAreRefused() {
    saved(job("report").withParameters(List.of(Parameter.text("region", "north"))), 0);
    var south =
        new Command.Trigger(
            prefix + "report", "ticket", Optional.of(Instant.EPOCH), Map.of("region", "south"));
    var west =
        new Command.Trigger(
            prefix + "report", "ticket", Optional.of(Instant.EPOCH), Map.of("region", "west"));

    RunId run = engine().execute(south, MARA).orThrow();

    assertEquals(run, engine().execute(south, MARA).orThrow());
    assertEquals(Fault.PARAMETERS_DIFFER, refused(west).code());
    assertEquals(
        Instant.EPOCH,
        engine().ask(new Query.GetRun(run), MARA).view().run().origin().logicalTime());
  }

  @Test
  void listsAreFilteredAndPaged() {
    saved(job("listed"), 0);
    saved(script("broken", "exit 3"), 0);
    List<RunId> runs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      runs.addFirst(trigger("listed"));
    }
    RunId failed = trigger("broken");
    runs.forEach(run -> awaitState(run, RunState.SUCCESS));
    awaitState(failed, RunState.FAILED);

    var byName = new RunFilter(Set.of(), prefix + "LISTED", null, null);
    var byState = new RunFilter(Set.of(RunState.FAILED), prefix, null, null);

    assertEquals(runs, allPages(byName));
    assertEquals(List.of(failed), allPages(byState));
    assertEquals(5, page(byName, "").total());
  }

  @Test
  void definitionsAreListedByName() {
    saved(job("b"), 0);
    saved(job("a"), 0);

    var page = engine().ask(new Query.ListDefinitions(prefix, PageRequest.first(10)), MARA);

    assertEquals(
        List.of(prefix + "a", prefix + "b"),
        page.items().stream().map(it -> it.definition().name()).toList());
  }

  @Test
  @Tag("X1")
  void logIsReadByRangesOfBytes() {
    saved(script("talk", "echo 0123456789"), 0);
    RunId run = trigger("talk");
    awaitState(run, RunState.SUCCESS);

    assertEquals("0123456789\n", log(run, 0, 100));
    assertEquals("345", log(run, 3, 3));
    assertEquals("89\n", log(run, -3, 100));
    assertTrue(engine().ask(new Query.ReadLog(run, 1, 0, 100), MARA).ended());
  }

  @Test
  void dagRunHasNodesAndNoLog() {
    saved(job("a"), 0);
    saved(job("b"), 0);
    saved(dag("net", List.of("a", "b"), edge("a", "b")), 0);

    RunId run = trigger("net");
    awaitState(run, RunState.SUCCESS);

    assertEquals(
        List.of(prefix + "a", prefix + "b"),
        engine().ask(new Query.ListNodeRuns(run), MARA).stream().map(RunView::name).toList());
    assertEquals(0, engine().ask(new Query.ReadLog(run, 1, 0, 100), MARA).size());
    RunView view = engine().ask(new Query.GetRun(run), MARA).view();
    assertEquals(List.of(2, 2), List.of(view.nodesDone(), view.nodes()));
  }

  @Test
  @Tag("N5")
  @Tag("F4")
  void failedRunIsRerunAndItsDeadLetterClosed() {
    saved(script("broken", "exit 3"), 0);
    RunId run = trigger("broken");
    awaitState(run, RunState.FAILED);
    assertTrue(engine().ask(new Query.GetRun(run), MARA).view().deadLetter());

    Preview preview = engine().preview(new Command.Rerun(run, false), MARA);
    RunId rerun = engine().execute(new Command.Rerun(run, false), MARA).orThrow();

    assertEquals(List.of(run), preview.starts().stream().map(Preview.Effect::run).toList());
    assertNull(preview.refusal());
    assertEquals(1, engine().ask(new Query.GetRun(rerun), MARA).view().run().key().generation());
    awaitState(rerun, RunState.FAILED);
    assertEquals(Fault.STATE_CONFLICT, refused(new Command.Rerun(run, false)).code());
  }

  @Test
  @Tag("K3")
  void runningTaskIsStopped() {
    saved(script("long", "sleep 60"), 0);
    RunId run = trigger("long");
    awaitState(run, RunState.RUNNING);
    var stop = new Command.Stop(run, Duration.ofSeconds(5));

    Preview preview = engine().preview(stop, MARA);
    var _ = engine().execute(stop, MARA.because("wrong day")).orThrow();
    awaitState(run, RunState.CANCELED);

    assertEquals(List.of(run), preview.stops().stream().map(Preview.Effect::run).toList());
    assertEquals(Fault.STATE_CONFLICT, refused(stop).code());
    assertThat(engine().ask(new Query.GetRun(run), MARA).history())
        .anyMatch(event -> event.who().equals("mara") && event.why().equals("wrong day"));
  }

  @Test
  @Tag("S3")
  void commandThatExpectsAnOlderRevisionIsRefused() {
    saved(job("report"), 0);
    RunId run = trigger("report");
    awaitState(run, RunState.SUCCESS);
    var rerun = new Command.Rerun(run, false);
    String revision = engine().preview(rerun, MARA).revision();

    Answer<RunId> older = engine().execute(rerun, MARA.expecting(run.value() + ":0"));
    Answer<RunId> present = engine().execute(rerun, MARA.expecting(revision));

    assertEquals(
        Fault.STATE_CONFLICT, assertInstanceOf(Answer.Rejected.class, older).fault().code());
    assertInstanceOf(Answer.Done.class, present);
  }

  @Test
  @Tag("S2")
  void subscriberHearsOfRunsAndDefinitions() {
    List<Changes> heard = new CopyOnWriteArrayList<>();
    RunId run;
    try (var _ = engine().subscribe(heard::add)) {
      saved(job("report"), 0);
      run = trigger("report");
      awaitState(run, RunState.SUCCESS);

      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  heard.stream().anyMatch(Changes::definitions)
                      && heard.stream().anyMatch(it -> it.runs().contains(run)));
    }
  }

  private List<RunId> allPages(RunFilter filter) {
    List<RunId> runs = new ArrayList<>();
    String cursor = "";
    do {
      Page<RunView> page = page(filter, cursor);
      page.items().forEach(view -> runs.add(view.run().id()));
      cursor = page.next();
    } while (!cursor.isEmpty());
    return runs;
  }

  private Page<RunView> page(RunFilter filter, String cursor) {
    return engine().ask(new Query.ListRuns(filter, new PageRequest(cursor, 2)), MARA);
  }

  private String log(RunId run, long offset, int maxBytes) {
    LogChunk chunk = engine().ask(new Query.ReadLog(run, 1, offset, maxBytes), MARA);
    return new String(chunk.bytes(), StandardCharsets.UTF_8);
  }
}
