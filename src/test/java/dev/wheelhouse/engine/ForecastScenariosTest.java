package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.Jobs.once;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Forecast;
import dev.wheelhouse.api.Query;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The forecast beside what then fires.
@Tag("O5")
class ForecastScenariosTest {

  @Test
  void forecastIsWhatThenFires() {
    try (var engine = TestEngine.inMemory()) {
      var random = new Random(5);
      List<String> names = IntStream.range(0, 12).mapToObj(i -> "job" + i).toList();
      for (String name : names) {
        String seconds = random.nextInt(60) + " ";
        engine.given(
            job(
                name,
                cron(seconds + random.nextInt(4) + "/" + (1 + random.nextInt(9)) + " * * * ?")));
      }
      engine.given(job("single", once(START.plusSeconds(1_234))));
      engine.given(
          Jobs.with(dag("net", "job0>job1"), List.of(cron("30 7 * * * ?")), List.of(), ""));
      engine.leap("PT17S");

      Forecast forecast = engine.api().ask(new Query.Ahead(60), MARA);
      engine.leap("PT59M42.999S");

      var fired = new TreeMap<Long, Integer>();
      Stream.concat(names.stream(), Stream.of("single", "net"))
          .flatMap(name -> engine.firingsOf(name).stream())
          .filter(at -> at.compareTo(Duration.ofSeconds(17)) > 0)
          .forEach(at -> fired.merge(at.toMinutes(), 1, Integer::sum));
      assertEquals(
          IntStream.range(0, 60).mapToObj(i -> fired.getOrDefault((long) i, 0)).toList(),
          forecast.minutes().stream().map(Forecast.Minute::firings).toList());
      assertEquals(
          IntStream.range(0, 60).mapToObj(i -> START.plus(Duration.ofMinutes(i))).toList(),
          forecast.minutes().stream().map(Forecast.Minute::start).toList());
      assertTrue(forecast.complete());
    }
  }

  @Test
  void minuteNamesTheFirstFiveThatFireInIt() {
    try (var engine = TestEngine.inMemory()) {
      for (int i = 0; i < 7; i++) {
        engine.given(job("job" + i, cron((50 - i) + " 3 * * * ?")));
      }

      Forecast forecast = engine.api().ask(new Query.Ahead(5), MARA);

      assertEquals(
          new Forecast.Minute(
              START.plusSeconds(180), 7, List.of("job6", "job5", "job4", "job3", "job2")),
          forecast.minutes().get(3));
    }
  }

  @Test
  void spanIsOneMinuteToADay() {
    assertThrows(IllegalArgumentException.class, () -> new Query.Ahead(0));
    assertThrows(IllegalArgumentException.class, () -> new Query.Ahead(1_441));
    assertEquals(1_440, new Query.Ahead(Query.Ahead.MAX_MINUTES).minutes());
  }
}
