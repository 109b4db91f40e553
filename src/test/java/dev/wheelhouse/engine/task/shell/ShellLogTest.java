package dev.wheelhouse.engine.task.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X1")
class ShellLogTest {
  private static final int BOUND = 256 << 10;
  private static final int PART = BOUND / 4;

  @TempDir Path directory;
  private Attempts attempts;

  @BeforeEach
  void open() {
    attempts = new Attempts(directory);
  }

  @AfterEach
  void close() {
    attempts.close();
  }

  @Test
  void longLogKeepsItsStartAndItsEndAndTellsWhatWasCut() throws IOException {
    AttemptFolder folder = run("seq 1 1000000");
    long length = LongStream.rangeClosed(1, 1_000_000).map(n -> ("" + n).length() + 1).sum();

    LogSlice start = folder.log().read(0, 1 << 20);
    LogSlice end = folder.log().read(start.next(), 1 << 20);

    assertThat(text(start)).startsWith("1\n2\n3\n").hasSizeBetween(PART / 2, PART);
    assertEquals(length, end.total());
    assertEquals(length, end.next());
    assertEquals(end.offset() - start.next(), end.cut());
    assertThat(Attempts.bytes(end)).hasSizeBetween(2 * PART, 3 * PART);
    assertThat(text(end)).endsWith("\n999999\n1000000\n");
    assertTrue(end.last());
    assertThat(diskUse(folder)).isLessThanOrEqualTo(BOUND);
  }

  @Test
  void floodNeverExceedsItsBoundOnDisk() throws IOException {
    SupervisedProcess process =
        attempts.start(attempts.program("yes").withLimits(bounded(Duration.ofSeconds(2))));

    Attempts.await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              assertThat(diskUse(process.folder())).isLessThanOrEqualTo(BOUND);
              return process.onExit().isDone();
            });

    assertEquals(ExitReport.Reason.TIMEOUT, Attempts.report(process).reason());
    assertThat(process.folder().log().read(0, 1).total()).isGreaterThan(10L * BOUND);
    assertThat(diskUse(process.folder())).isLessThanOrEqualTo(BOUND);
  }

  @Test
  @Tag("slow")
  void floodOfThirtySecondsLeavesTheHeapFlat() throws IOException {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();

    SupervisedProcess process =
        attempts.start(attempts.program("yes").withLimits(bounded(Duration.ofSeconds(30))));
    Attempts.await().atMost(Duration.ofSeconds(60)).until(() -> process.onExit().isDone());

    System.gc();
    assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(8L << 20);
    assertThat(diskUse(process.folder())).isLessThanOrEqualTo(BOUND);
  }

  @Test
  void bytesOfAnyKindComeBackUnchanged() throws IOException {
    Path copy = directory.resolve("copy");

    AttemptFolder folder = run("head -c 200001 /dev/urandom | tee " + copy);

    assertArrayEquals(Files.readAllBytes(copy), readInSteps(folder, 777));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, PART / 8 * 7, PART, 2 * PART})
  void lengthOfTheLogIsExact(int length) throws IOException {
    AttemptFolder folder = run("head -c " + length + " /dev/zero");

    assertEquals(length, readInSteps(folder, PART).length);
    assertEquals(length, folder.log().read(0, 1).total());
  }

  @Test
  void manyShortWritesLoseNothing() {
    AttemptFolder folder = run("i=0; while [ $i -lt 5000 ]; do echo $i; i=$((i + 1)); done");

    List<String> expected = IntStream.range(0, 5000).mapToObj(Integer::toString).toList();
    assertEquals(expected, Attempts.log(folder).lines().toList());
  }

  @Test
  void lineIsReadableWhileTheTaskStillRuns() {
    SupervisedProcess process = attempts.start("echo first; read line; sleep 60");

    Attempts.awaitLine(process.folder(), "first");
    LogSlice slice = process.folder().log().read(0, 100);
    process.kill();
    Attempts.report(process);

    assertFalse(slice.ended());
    assertTrue(process.folder().log().read(slice.next(), 100).last());
  }

  @Test
  void errorOutputStandsInTheSameLog() {
    AttemptFolder folder = run("echo out; echo err >&2");

    assertEquals("out\nerr\n", Attempts.log(folder));
  }

  @Test
  void attemptWithoutLogReadsEmpty() {
    LogSlice slice = attempts.folder().log().read(500, 100);

    assertEquals(0, slice.total());
    assertEquals(0, slice.next());
    assertFalse(slice.ended());
  }

  private AttemptFolder run(String script) {
    SupervisedProcess process =
        attempts.start(attempts.script(script).withLimits(bounded(Duration.ZERO)));
    assertTrue(Attempts.report(process).succeeded());
    return process.folder();
  }

  private static ShellLimits bounded(Duration timeout) {
    return ShellLimits.DEFAULT.withLogBytes(BOUND).withTimeout(timeout);
  }

  private static String text(LogSlice slice) {
    return new String(Attempts.bytes(slice), StandardCharsets.UTF_8);
  }

  private static byte[] readInSteps(AttemptFolder folder, int step) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    LogSlice slice = folder.log().read(0, step);
    all.write(Attempts.bytes(slice));
    while (!slice.last()) {
      slice = folder.log().read(slice.next(), step);
      all.write(Attempts.bytes(slice));
    }
    return all.toByteArray();
  }

  private static long diskUse(AttemptFolder folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.path())) {
      return files
          .filter(file -> file.getFileName().toString().matches("log\\.[0-9]+"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
