package dev.wheelhouse.console.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.shell.EngineModel;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.LateCommands;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U2")
class OverviewModelTest {
  private static final ActionNeeded SETTLE = need(7, "settle", "issue_bill");
  private static final ActionNeeded EXPORT = need(8, "export");

  private final VirtualTime time = new VirtualTime(Told.NOW);
  private final ToldEngine engine = new ToldEngine();
  private final EngineLink link = new EngineLink(engine, Caller.local("mara"), time, new AtOnce());
  private final OverviewModel model =
      new OverviewModel(link, late(), EngineModel.embedded(ZoneId.of("Europe/Berlin")));

  private LateCommands late() {
    var attached =
        new Frame.Attached(engine, Caller.local("mara"), ZoneId.of("Europe/Berlin"), time);
    return new LateCommands(attached, link, new ToastModel(time, new AtOnce()));
  }

  @BeforeEach
  void follow() {
    engine.starts.put(new RunId(7), List.of("settle", "issue_bill"));
    engine.starts.put(new RunId(8), List.of("export"));
    model.start();
  }

  @Test
  void nothingIsAskedWhileNobodyLooks() {
    engine.changed();
    time.advance(Duration.ofMinutes(1));
    assertEquals(List.of(), engine.asked);

    model.shownProperty().set(true);
    model.shownProperty().set(false);
    engine.asked.clear();
    engine.changed();
    time.advance(Duration.ofMinutes(1));

    assertEquals(List.of(), engine.asked);
  }

  @Test
  void burstsOfChangesCostFewRounds() {
    model.shownProperty().set(true);
    engine.asked.clear();

    for (var i = 0; i < 400; i++) {
      engine.changed();
      time.advance(Duration.ofMillis(10));
    }

    assertEquals(2, engine.times(Query.Figures.class));
    assertEquals(4, engine.times(Query.ListActionsNeeded.class));
    assertEquals(0, engine.times(Query.Ahead.class));
  }

  @Test
  void figuresMoveOnWithTheClock() {
    model.shownProperty().set(true);
    engine.asked.clear();

    time.advance(Duration.ofSeconds(30));

    assertEquals(6, engine.times(Query.Figures.class));
    assertEquals(2, engine.times(Query.Ahead.class));
  }

  @Test
  void cardThatCannotBeLoadedLeavesTheOthersAlone() {
    var mistake = Fault.of(Fault.INTERNAL, "a mistake");
    engine.broken.put(Query.Ahead.class, new EngineException.Unreachable(mistake));

    model.shownProperty().set(true);

    assertEquals(mistake, model.ahead().problemProperty().get());
    assertNull(model.ahead().valueProperty().get());
    assertNotNull(model.figures().valueProperty().get());
    assertNull(link.outageProperty().get());
  }

  @Test
  void lastValuesStayWhileNoAnswerComesAndAllIsAskedWhenItIsBack() {
    model.shownProperty().set(true);
    var silence = Fault.of(Fault.STORE_UNAVAILABLE, "no answer");
    for (var query : List.of(Query.Figures.class, Query.Ahead.class, Query.Health.class)) {
      engine.broken.put(query, new EngineException.Unreachable(silence));
    }
    engine.broken.put(Query.ListActionsNeeded.class, new EngineException.Unreachable(silence));
    engine.broken.put(Query.ListRuns.class, new EngineException.Unreachable(silence));

    time.advance(Duration.ofSeconds(20));
    assertNotNull(link.outageProperty().get());
    assertNotNull(model.figures().valueProperty().get());
    assertInstanceOf(Headline.NoAnswer.class, model.headline().get());

    engine.broken.clear();
    time.advance(Duration.ofSeconds(20));
    assertNull(link.outageProperty().get());
    assertNull(model.figures().problemProperty().get());
    assertInstanceOf(Headline.Good.class, model.headline().get());
  }

  @Test
  @Tag("U8")
  void stepDoesExactlyWhatItsPreviewSaid() {
    engine.needs = List.of(SETTLE);
    model.shownProperty().set(true);
    var cause = model.needs().causes().getFirst();
    assertEquals(List.of("settle", "issue_bill"), cause.starts());

    engine.needs = List.of();
    var ends = new ArrayList<Answer<RunId>>();
    cause.act("settle will be started again", "Undo", ends::add);
    assertEquals(Hindrance.UNDER_WAY, cause.hindrance().get());
    time.advance(Duration.ofSeconds(5));

    assertEquals(List.of(new Command.Rerun(new RunId(7), true)), engine.executed);
    assertEquals(List.of(new Answer.Done<>(new RunId(900))), ends);
    assertEquals(List.of(), model.needs().causes());
  }

  @Test
  @Tag("U8")
  void stepIsRefusedAndReloadedWhenTheStateHasMovedOn() {
    engine.needs = List.of(SETTLE);
    model.shownProperty().set(true);
    var cause = model.needs().causes().getFirst();
    engine.revision = "2";
    engine.starts.put(new RunId(7), List.of("settle"));

    var ends = new ArrayList<Answer<RunId>>();
    cause.act("settle will be started again", "Undo", ends::add);
    assertEquals(Hindrance.UNDER_WAY, cause.hindrance().get());
    time.advance(Duration.ofSeconds(5));

    assertInstanceOf(Answer.Rejected.class, ends.getFirst());
    assertEquals(List.of(), engine.executed);
    assertEquals(List.of("settle"), model.needs().causes().getFirst().starts());
    assertEquals(cause, model.needs().causes().getFirst());
  }

  @Test
  @Tag("A1")
  void previewIsThereWhereTheStepIsNotAllowed() {
    engine.support = Support.READ_ONLY;
    engine.needs = List.of(SETTLE);
    model.shownProperty().set(true);
    var cause = model.needs().causes().getFirst();

    cause.act("settle will be started again", "Undo", _ -> {});
    time.advance(Duration.ofSeconds(5));

    assertEquals(Hindrance.READ_ONLY, cause.hindrance().get());
    assertEquals(List.of("settle", "issue_bill"), cause.starts());
    assertEquals(List.of(), engine.executed);
  }

  @Test
  void causesKeepTheirPlacesUnderThePointer() {
    engine.needs = List.of(SETTLE);
    model.shownProperty().set(true);
    model.needs().inUseProperty().set(true);

    engine.needs = List.of(EXPORT, SETTLE);
    time.advance(Duration.ofSeconds(5));
    assertEquals(List.of("settle"), names());
    assertTrue(model.needs().waitingProperty().get());

    model.needs().inUseProperty().set(false);
    assertEquals(List.of("export", "settle"), names());
    assertFalse(model.needs().waitingProperty().get());
  }

  @Test
  void onlySoManyCausesAreLookedAtClosely() {
    var many = new ArrayList<ActionNeeded>();
    for (var i = 0; i < 40; i++) {
      many.add(need(100 + i, "job" + i));
    }
    engine.needs = many;

    model.shownProperty().set(true);

    assertEquals(Cause.MOST, model.needs().causes().size());
    assertTrue(model.needs().feed().valueProperty().get().more());
    assertEquals(1, engine.times(Query.ListNodeRuns.class));
  }

  private List<String> names() {
    return model.needs().causes().stream().map(it -> it.cause().name()).toList();
  }

  private static ActionNeeded need(long id, String node, String... blocks) {
    var run = Told.run(id, node).node(node, 5).is(RunState.FAILED).ran(40, 1).view();
    return Told.failed(run, "billing.daily", "exit 1", blocks);
  }
}
