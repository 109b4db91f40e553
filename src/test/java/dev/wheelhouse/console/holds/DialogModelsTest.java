package dev.wheelhouse.console.holds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Preview.Effect;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the dialogs of holds and stops ask for, and when they let one go on.
@Tag("K1")
@Tag("U8")
class DialogModelsTest {
  private static final HoldPlace SETTLE = HoldPlace.job("settle");
  private static final HoldPlace REFUND = HoldPlace.job("refund");
  private static final HoldPlace NIGHT = HoldPlace.group("night");
  private static final Scope BOTH = new Scope(List.of(SETTLE, REFUND));

  private final ToldHolds engine = new ToldHolds();
  private final VirtualTime time = new VirtualTime(ToldHolds.NOW);
  private final EngineLink link = new EngineLink(engine, Caller.local("mara"), time, new AtOnce());
  private final List<Hold> held = new ArrayList<>();
  private final List<LiftModel> lifted = new ArrayList<>();
  private final List<OperationView> begun = new ArrayList<>();

  private HoldModel holding(Scope... scopes) {
    return new HoldModel(link, ZoneId.of("Europe/Berlin"), List.of(scopes), held::addAll);
  }

  private StopModel stopping(Scope... scopes) {
    return new StopModel(link, List.of(scopes), begun::addAll);
  }

  private static List<Effect> runs(int count) {
    return IntStream.range(1, count + 1)
        .mapToObj(number -> new Effect(new RunId(number), "settle"))
        .toList();
  }

  @Test
  void holdNeedsAReasonAndSaysUntilWhen() {
    var model = holding(Scope.of(SETTLE), Scope.of(NIGHT));
    assertFalse(model.ready().get());

    model.scopeProperty().set(Scope.of(NIGHT));
    model.reasonProperty().set(" gateway migration ");
    model.untilProperty().set(Until.MORNING);
    assertTrue(model.ready().get());
    model.hold();

    var six = Optional.of(Instant.parse("2026-02-18T05:00:00Z"));
    assertEquals(List.of(new Command.SetHold(NIGHT, six)), engine.executed);
    assertEquals("gateway migration", engine.callers.getFirst().reason());
    assertEquals(engine.holds, held);
  }

  @Test
  void timeThatIsNoneKeepsTheHoldBack() {
    var model = holding(Scope.of(SETTLE));
    model.reasonProperty().set("gateway migration");
    model.untilProperty().set(Until.TIME);
    assertFalse(model.wrongTime().get());
    assertFalse(model.ready().get());

    model.typedProperty().set("soon");
    assertTrue(model.wrongTime().get());
    model.typedProperty().set("06:00");

    assertFalse(model.wrongTime().get());
    assertTrue(model.ready().get());
  }

  @Test
  void severalJobsAreHeldEachByItself() {
    engine.impacts.addAll(List.of(new Impact.Keeps(2), new Impact.Silences(1, 3)));
    var model = holding(BOTH);
    model.reasonProperty().set("gateway migration");

    assertEquals(
        List.of(new Impact.Keeps(4), new Impact.Silences(2, 6)),
        model.dryRun().previewProperty().get().impacts());
    model.hold();

    assertEquals(List.of(SETTLE, REFUND), engine.holds.stream().map(Hold::place).toList());
  }

  @Test
  void whatWasHeldBeforeARefusalIsNotHeldTwice() {
    engine.refused.add(REFUND);
    var model = holding(BOTH);
    model.reasonProperty().set("gateway migration");

    model.hold();
    assertEquals(List.of(), held);
    assertEquals(1, model.orders().carriedOut());
    assertEquals("It is gone.", model.orders().problemProperty().get().message());
    engine.refused.clear();
    model.hold();

    assertEquals(2, engine.holds.size());
    assertEquals(engine.holds, held);
  }

  @Test
  @Tag("K2")
  void liftSaysWhatWasMissedAndWhichHoldsStay() {
    var mine = ToldHolds.hold(1, SETTLE, "jonas", "zeros", null);
    var wider = ToldHolds.hold(2, NIGHT, "mara", "migration", null);
    engine.holds.addAll(List.of(mine, wider));
    engine.impacts.addAll(List.of(new Impact.Missed(12), new Impact.HeldBy(wider)));
    var model = new LiftModel(link, mine, List.of(mine, wider), lifted::add);

    assertEquals(12, model.silent().get());
    assertEquals(List.of(wider), model.staying().get());
    assertEquals(List.of(new Impact.Missed(12)), model.rest().get().impacts());
    model.missedProperty().set(Missed.LATEST);
    model.lift();

    assertEquals(List.of(new Command.LiftHold(1, Missed.LATEST)), engine.executed);
    assertEquals(List.of(wider), engine.holds);
    assertEquals(List.of(model), lifted);
  }

  @Test
  @Tag("K3")
  void stopCountsItsRunsAndGivesTheChosenGrace() {
    engine.running.put(NIGHT, runs(3));
    var model = stopping(Scope.of(SETTLE), Scope.of(NIGHT));
    assertEquals(0, model.runs());
    assertFalse(model.ready().get());

    model.scopeProperty().set(Scope.of(NIGHT));
    model.graceProperty().set(Grace.MINUTE);
    assertEquals(3, model.runs());
    assertTrue(model.ready().get());
    model.stop();

    assertEquals(
        List.of(
            new Command.StartOperation(
                new OperationPlan(
                    new Act.Stop(Duration.ofMinutes(1)),
                    new Selection.Under(NIGHT),
                    Pace.AT_ONCE))),
        engine.executed);
    assertEquals(3, begun.getFirst().counts().total());
  }

  @Test
  @Tag("K3")
  void killNeedsAReasonAndOfWorkThatIsNotRepeatableTheName() {
    engine.running.put(NIGHT, runs(3));
    var model = stopping(Scope.of(NIGHT));
    model.graceProperty().set(Grace.NONE);
    assertFalse(model.ready().get());

    model.reasonProperty().set("they write garbage");
    assertTrue(model.ready().get());
    assertFalse(model.needsName().get());
    engine.impacts.add(new Impact.NotRepeatable(1, "payout"));
    model.graceProperty().set(Grace.USUAL);
    assertTrue(model.ready().get());
    model.graceProperty().set(Grace.NONE);
    assertTrue(model.needsName().get());
    assertFalse(model.ready().get());

    model.namedProperty().set(true);
    assertTrue(model.ready().get());
  }

  @Test
  @Tag("K3")
  void jobsWithoutRunsDoNotKeepTheOthersFromBeingStopped() {
    engine.running.put(REFUND, runs(2));
    var model = stopping(BOTH);

    assertEquals(2, model.runs());
    model.stop();

    assertEquals(1, engine.executed.size());
    assertEquals(2, begun.getFirst().counts().total());
  }

  @Test
  void stateThatHasMovedOnIsShownAnew() {
    engine.running.put(NIGHT, runs(3));
    var model = stopping(Scope.of(NIGHT));
    engine.revision = "2";
    engine.running.put(NIGHT, runs(5));

    model.stop();

    assertEquals(List.of(), engine.executed);
    assertEquals("It has moved on.", model.orders().problemProperty().get().message());
    assertEquals(5, model.runs());
  }
}
