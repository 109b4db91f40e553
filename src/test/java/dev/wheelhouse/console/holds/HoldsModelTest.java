package dev.wheelhouse.console.holds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The holds that the window knows of.
@Tag("K1")
class HoldsModelTest {
  private final ToldHolds engine = new ToldHolds();
  private final VirtualTime time = new VirtualTime(ToldHolds.NOW);
  private final HoldsModel model =
      new HoldsModel(new EngineLink(engine, Caller.local("mara"), time, new AtOnce()));

  @Test
  void itFollowsTheEngine() {
    var whole = ToldHolds.hold(1, HoldPlace.ENGINE, "mara", "migration", null);
    var job = ToldHolds.hold(2, HoldPlace.job("settle"), "jonas", "zeros", null);
    model.start();

    engine.holds.addAll(List.of(whole, job));
    engine.changed();
    time.advance(Duration.ofMillis(300));

    assertEquals(List.of(whole, job), model.holds());
    assertEquals(List.of(whole), model.onAll());
    assertEquals(List.of(job), model.on(HoldPlace.job("settle")));
  }

  @Test
  void endOfAHoldIsSeenThoughNothingTellsOfIt() {
    engine.holds.add(ToldHolds.hold(1, HoldPlace.ENGINE, "mara", "migration", null));
    model.start();

    engine.holds.clear();
    time.advance(HoldsModel.PAUSE.plusSeconds(1));

    assertEquals(List.of(), model.holds());
  }
}
