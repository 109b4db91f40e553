package dev.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills a whole engine with -9 at moments of a chain of real processes; the next engine finishes
/// the chain: nothing runs twice, nothing is lost, no process is left over, the schedule goes on.
@Tag("C4")
@Tag("X4")
@Tag("D3")
@EnabledOnOs(OS.LINUX)
class EngineCrashTest {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);
  private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(30);

  @TempDir Path directory;
  private final SystemTimers timers = new SystemTimers();
  private Path folder;
  private Path evidence;

  @BeforeEach
  void prepare() {
    folder = directory.resolve("store");
    evidence = directory.resolve("evidence");
  }

  @AfterEach
  void closeTimers() {
    timers.close();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ANY", "PAUSED"},
      mode = EnumSource.Mode.EXCLUDE)
  void chainIsFinishedByTheNextEngine(Doomed.Moment moment) throws Exception {
    DoomedProcess doomed = spawn(moment, 1);
    if (moment == Doomed.Moment.SLEEPING) {
      await().atMost(STARTS_WITHIN).until(() -> evidenceOf("second") == 1);
    } else {
      doomed.awaitLine(DoomedEngine.says(moment));
    }
    doomed.kill();
    Files.createFile(Doomed.gate(evidence));

    try (LocalEngine engine = Doomed.start(folder, timers, Doomed.Moment.ANY)) {
      awaitTick(engine, timers.instant());
      awaitChains(engine, 1);

      assertEquals(
          List.of("first", "second", "third"),
          Files.readAllLines(evidence).stream().map(line -> line.split(" ")[0]).toList());
      assertSlotsAreUnique(engine);
    }
    await().until(() -> orphans().isEmpty());
  }

  @Test
  @Tag("K1")
  void suspendedRunOfAKilledEngineStaysSuspendedUntilItIsContinued() throws Exception {
    DoomedProcess doomed = spawn(Doomed.Moment.PAUSED, 1);
    doomed.awaitLine(DoomedEngine.says(Doomed.Moment.PAUSED));
    doomed.kill();
    Files.createFile(Doomed.gate(evidence));

    try (LocalEngine engine = Doomed.start(folder, timers, Doomed.Moment.ANY)) {
      RunId chain = runs(engine, "chain").getFirst().id();
      Run second =
          engine.ask(new Query.ListNodeRuns(chain), TestEngine.MARA).stream()
              .map(RunView::run)
              .filter(run -> run.nodeKey().equals("second"))
              .findFirst()
              .orElseThrow();
      assertEquals(RunState.PAUSED, second.state());
      engine.execute(new Command.Continue(second.id()), TestEngine.MARA).orThrow();
      awaitChains(engine, 1);
    }
    await().until(() -> orphans().isEmpty());
  }

  @Test
  @Tag("slow")
  void twentyKillsUnderLoadLoseAndDoubleNothing() throws Exception {
    var random = new Random(5);
    int rounds = 20;
    int chains = 5;
    for (int round = 0; round < rounds; round++) {
      DoomedProcess doomed = spawn(Doomed.Moment.ANY, chains);
      doomed.awaitLine("triggered");
      doomed.letRun(random.nextInt(2_500));
      doomed.kill();
    }

    try (LocalEngine engine = Doomed.start(folder, timers, Doomed.Moment.ANY)) {
      awaitChains(engine, rounds * chains);

      List<String> lines = Files.readAllLines(evidence);
      assertEquals(lines.size(), new HashSet<>(lines).size(), "no task ran twice");
      assertEquals(rounds * chains * 3, lines.size());
      assertSlotsAreUnique(engine);
    }
    await().until(() -> orphans().isEmpty());
  }

  private static void awaitTick(LocalEngine engine, Instant restartedAt) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(runs(engine, "tick"))
                    .map(run -> run.status().createdAt())
                    .anyMatch(at -> at.isAfter(restartedAt))
                    .filteredOn(at -> at.isAfter(restartedAt))
                    .anyMatch(at -> at.isBefore(restartedAt.plus(GOES_ON_WITHIN))));
  }

  private void awaitChains(LocalEngine engine, int count) {
    await()
        .atMost(Duration.ofSeconds(count == 1 ? 60 : 180))
        .untilAsserted(
            () ->
                assertThat(runs(engine, "chain"))
                    .hasSize(count)
                    .allMatch(run -> run.state() == RunState.SUCCESS, "SUCCESS"));
  }

  private static void assertSlotsAreUnique(LocalEngine engine) {
    List<Instant> slots =
        runs(engine, "tick").stream().map(run -> run.origin().logicalTime()).toList();
    assertEquals(slots.size(), new HashSet<>(slots).size(), "no firing twice");
  }

  private static List<Run> runs(LocalEngine engine, String name) {
    List<Run> runs = new ArrayList<>();
    String cursor = "";
    do {
      var filter = new RunFilter(Set.of(), name, null, null);
      var request = new Query.ListRuns(filter, new PageRequest(cursor, 500));
      var page = engine.ask(request, TestEngine.MARA);
      page.items().stream().map(RunView::run).forEach(runs::add);
      cursor = page.next();
    } while (!cursor.isEmpty());
    return runs;
  }

  private long evidenceOf(String step) throws IOException {
    return Files.exists(evidence)
        ? Files.readAllLines(evidence).stream().filter(line -> line.startsWith(step)).count()
        : 0;
  }

  /// Living processes that carry a cookie of this store's attempts.
  private Set<Path> orphans() throws IOException {
    Set<String> cookies = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
      for (Path file : files.filter(it -> it.endsWith("cookie")).toList()) {
        // A kill may come between the file and its content; then nothing was started.
        String cookie = Files.readString(file).strip();
        if (!cookie.isEmpty()) {
          cookies.add(cookie);
        }
      }
    }
    assertTrue(cookies.size() >= 3, "cookies were found");
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      Set<Path> found = new HashSet<>();
      for (Path process : processes.filter(it -> carries(it, cookies)).toList()) {
        found.add(process);
      }
      return found;
    }
  }

  private static boolean carries(Path process, Set<String> cookies) {
    try {
      byte[] bytes = Files.readAllBytes(process.resolve("environ"));
      String environment = new String(bytes, StandardCharsets.ISO_8859_1);
      return cookies.stream().anyMatch(environment::contains);
    } catch (IOException gone) {
      return false;
    }
  }

  private DoomedProcess spawn(Doomed.Moment moment, int chains) throws IOException {
    return DoomedProcess.start(Doomed.class, folder, evidence, moment, chains);
  }
}
