package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.runs.LogModel.Phase;
import dev.wheelhouse.console.shell.OperationsModel;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.time.VirtualTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("U4")
@Tag("X1")
class LogModelTest {
  private static final RunId RUN = new RunId(7);

  private final VirtualTime time = new VirtualTime(ListedRuns.MIDNIGHT);
  private final ListedRuns engine = new ListedRuns();
  private final Line line = new Line(engine);
  private final LogModel log =
      new LogModel(new EngineLink(line, Caller.local("mara"), time, new AtOnce()));

  @Test
  void newLinesAreReadFromWhereTheLastRangeEnded() {
    engine.write("one\ntwo\n");
    log.show(RUN, 1);
    engine.asked();

    engine.write("three\n");
    time.advance(LogModel.PAUSE);

    assertEquals(List.of("one", "two", "three"), texts());
    assertEquals(List.of(new Query.ReadLog(RUN, 1, 8, LogModel.RANGE)), engine.asked());
  }

  @Test
  void lineThatHasBegunGrowsInPlace() {
    engine.write("one\ntw");
    log.show(RUN, 1);
    assertEquals(List.of("one", "tw"), texts());

    engine.write("o\nthr");
    time.advance(LogModel.PAUSE);

    assertEquals(List.of("one", "two", "thr"), texts());
  }

  @Test
  void endedLogIsNotAskedForAgain() {
    engine.write("one\n");
    engine.endLog();
    log.show(RUN, 1);
    assertEquals(Phase.ENDED, log.phaseProperty().get());
    engine.asked();

    time.advance(Duration.ofMinutes(1));

    assertEquals(List.of(), engine.asked());
  }

  @Test
  void longLogShowsItsEndFirstAndTheRestOnDemand() {
    engine.write(lines(100_000));
    engine.endLog();

    log.show(RUN, 1);
    assertEquals("line 099999", texts().getLast());
    assertEquals(log.earlierProperty().get(), log.lines().getFirst().offset());
    assertTrue(log.lines().size() < 12_000);

    log.loadEarlier();
    assertTrue(log.lines().size() > 90_000);

    log.loadAll();
    assertEquals(0, log.earlierProperty().get());
    assertEquals(IntStream.range(0, 100_000).mapToObj(LogModelTest::line).toList(), texts());
  }

  @Test
  void whatTheSizeBoundCutAwayIsNotAskedForForEver() {
    engine.write(lines(100_000));
    engine.lose(600_000);
    engine.endLog();
    log.show(RUN, 1);

    log.loadAll();

    assertEquals(0, log.earlierProperty().get());
    assertEquals("line 050000", texts().getFirst());
  }

  @Test
  void floodNeverFillsTheMemory() {
    engine.write(lines(100));
    log.show(RUN, 1);

    for (var i = 0; i < 30; i++) {
      engine.write(lines(10_000));
      time.advance(LogModel.PAUSE);
    }

    assertTrue(log.lines().size() <= LogModel.MOST_LINES);
    assertEquals("line 009999", texts().getLast());
    assertEquals(log.lines().getFirst().offset(), log.earlierProperty().get());
  }

  @Test
  void hitsAreCountedAndWalkedAlsoInLinesThatComeLater() {
    engine.write("a 503\nb\nC 503 again\n");
    log.show(RUN, 1);

    log.search().textProperty().set("503");
    assertEquals(List.of(2, 2, 2), hits());

    engine.write("d\n503\n");
    time.advance(LogModel.PAUSE);
    assertEquals(List.of(3, 2, 2), hits());

    log.search().next();
    assertEquals(List.of(3, 3, 4), hits());
    log.search().next();
    assertEquals(List.of(3, 1, 0), hits());
    log.search().previous();
    assertEquals(List.of(3, 3, 4), hits());
  }

  @Test
  void searchTakesWordsAsTheyStandAndIgnoresCase() {
    engine.write("a.b\nA.B\naxb\n");
    log.show(RUN, 1);

    log.search().textProperty().set("a.b");

    assertEquals(2, log.search().countProperty().get());
    assertEquals(List.of(0, 3), log.search().matches("A.B"));
  }

  @Test
  void anotherAttemptBeginsAnew() {
    engine.write("one\n");
    log.show(RUN, 1);
    log.followProperty().set(false);

    log.show(RUN, 2);

    assertEquals(List.of("one"), texts());
    assertTrue(log.followProperty().get());
  }

  @Test
  void readingGoesOnWhenTheEngineIsBack() {
    engine.write("one\n");
    log.show(RUN, 1);
    line.cut();
    time.advance(LogModel.PAUSE);

    engine.write("two\n");
    line.mend();
    time.advance(Duration.ofSeconds(5));

    assertEquals(List.of("one", "two"), texts());
  }

  @Test
  void wholeLogIsSavedByteByByte(@TempDir Path folder) throws Exception {
    var text = lines(200_000) + "\u001b[1mend\u001b[0m";
    engine.write(text);
    engine.endLog();
    log.show(RUN, 1);
    var saved = new AtomicBoolean();

    var saving = new OperationsModel(new AtOnce()).begin("operation.saving-log", "run.log");
    log.save(folder.resolve("run.log"), saving, () -> saved.set(true), Assertions::assertNull);

    assertTrue(saved.get());
    assertEquals(text, Files.readString(folder.resolve("run.log")));
  }

  private List<Integer> hits() {
    var search = log.search();
    return List.of(search.countProperty().get(), search.positionProperty().get(), search.line());
  }

  private List<String> texts() {
    return log.lines().stream().map(LogLine::text).toList();
  }

  private static String lines(int count) {
    var all = new StringBuilder();
    IntStream.range(0, count).forEach(i -> all.append(line(i)).append('\n'));
    return all.toString();
  }

  private static String line(int number) {
    return "line %06d".formatted(number);
  }
}
