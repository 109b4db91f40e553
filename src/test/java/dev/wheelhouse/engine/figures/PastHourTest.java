package dev.wheelhouse.engine.figures;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.engine.TestEngine;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reading back what another engine has done.
@Tag("O1")
@Tag("C4")
class PastHourTest {
  private static final Instant NOW = START.plus(Duration.ofMinutes(5));

  private final VirtualTime time = new VirtualTime(NOW);
  private final LastHour hour = new LastHour(NOW);
  private TestEngine engine;

  @BeforeEach
  void giveAPast() {
    engine = TestEngine.inMemory();
    engine.given(job("report", cron("0 * * * * ?")).with(attempts(2, "PT5S")));
    engine.script().fails("report", 10);
    engine.advance("PT5M");
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void smallPagesGiveThePictureOfOneLargePage() {
    past(new PastHour.Bounds(1_000, 1_000)).start();
    time.advance(Duration.ZERO);
    var other = new LastHour(NOW);

    past(new PastHour.Bounds(3, 1_000), other).start();
    time.advance(Duration.ZERO);

    assertEquals(minutes(hour), minutes(other));
    assertEquals(9, hour.at(NOW, 0).dispatch().count());
    assertEquals(hour.at(NOW, 0).since(), other.at(NOW, 0).since());
  }

  @Test
  void boundStopsReadingAndThePictureSaysSinceWhenItIsWhole() {
    past(new PastHour.Bounds(6, 12)).start();
    time.advance(Duration.ZERO);

    LastHour.Picture picture = hour.at(NOW, 0);

    assertEquals(START.plus(Duration.ofSeconds(185)), picture.since());
    assertEquals(2, picture.trigger().count());
    assertEquals(new EngineFigures.Outcomes(0, 2, 0), picture.outcomes());
  }

  @Test
  void storeThatFailsLeavesThePictureAtTheStart() {
    past(PastHour.Bounds.USUAL).start();
    engine.close();

    time.advance(Duration.ZERO);

    assertEquals(NOW, hour.at(NOW, 0).since());
  }

  @Test
  void closedInTimeItReadsNothing() {
    PastHour past = past(PastHour.Bounds.USUAL);
    past.start();
    past.close();

    time.advance(Duration.ZERO);

    assertEquals(0, hour.at(NOW, 0).dispatch().count());
    assertEquals(NOW, hour.at(NOW, 0).since());
  }

  private PastHour past(PastHour.Bounds bounds) {
    return past(bounds, hour);
  }

  private PastHour past(PastHour.Bounds bounds, LastHour into) {
    var dispatcher =
        new Dispatcher(
            engine.store().runs(),
            name -> new PoolSettings(name, 4, 0.2, true),
            List.of(),
            _ -> {},
            time);
    return new PastHour(bounds, engine.store().history(), into, dispatcher, time);
  }

  private static List<EngineFigures.Minute> minutes(LastHour hour) {
    return hour.at(NOW, 0).minutes();
  }
}
