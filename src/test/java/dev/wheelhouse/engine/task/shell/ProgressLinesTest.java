package dev.wheelhouse.engine.task.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.engine.task.Reports;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X6")
class ProgressLinesTest {
  private static final String TEXT =
      """
      hello
      ::progress 40 pages read
       ::progress 50 indented
      ::progress 1000 no
      ::progress x no
      ::progress 100
      ::checkpoint page 7 ü
      :: nothing
      ::progress 55\r
      ::progress 60 unfinished\
      """;
  private static final List<String> SAID =
      List.of("40 pages read", "100 ", "checkpoint page 7 ü", "55 ");

  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final Reports reports =
      new Reports() {
        @Override
        public void progress(int percent, String text) {
          said.add(percent + " " + text);
        }

        @Override
        public void checkpoint(String text) {
          said.add("checkpoint " + text);
        }

        @Override
        public String lastCheckpoint() {
          return "";
        }
      };

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 11, 1000})
  void linesAreFoundHoweverTheBytesAreCut(int step) {
    ProgressLines lines = new ProgressLines(reports);
    byte[] bytes = TEXT.getBytes(UTF_8);

    for (int at = 0; at < bytes.length; at += step) {
      lines.feed(ByteBuffer.wrap(bytes, at, Math.min(step, bytes.length - at)));
    }

    assertEquals(SAID, said);
  }

  @Test
  void binaryRubbishAroundThemDoesNoHarm() {
    ProgressLines lines = new ProgressLines(reports);
    Random random = new Random(5);
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 100; i++) {
      byte[] rubbish = new byte[random.nextInt(300)];
      random.nextBytes(rubbish);
      bytes.writeBytes(rubbish);
      bytes.writeBytes("\n::progress 7 seven\n".getBytes(UTF_8));
    }

    lines.feed(ByteBuffer.wrap(bytes.toByteArray()));

    assertEquals(100, said.stream().filter("7 seven"::equals).count());
  }

  @Test
  void endlessLineIsNotKept() {
    ProgressLines lines = new ProgressLines(reports);

    lines.feed(ByteBuffer.wrap(("::checkpoint " + "x".repeat(1 << 20)).getBytes(UTF_8)));
    lines.feed(ByteBuffer.wrap("\n::progress 3\n".getBytes(UTF_8)));

    assertEquals(List.of("3 "), said);
  }

  @Test
  void runningTaskIsHeardAndSoIsWhatItSaysLastAfterAFlood() {
    try (Attempts attempts = new Attempts(directory)) {
      SupervisedProcess process =
          attempts.start(
              "echo ::progress 10 begun; read line; yes | head -c 5000000; echo ::checkpoint last");
      ProgressWatch watch = attempts.supervision.watchProgress(process.folder().log(), reports);
      var _ = process.onExit().orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
      watch.finish();
    }

    assertEquals("checkpoint last", said.getLast());
  }

  @Test
  void progressIsSeenWhileTheTaskRuns() {
    try (Attempts attempts = new Attempts(directory)) {
      SupervisedProcess process = attempts.start("echo ::progress 10 begun; sleep 60");
      ProgressWatch watch = attempts.supervision.watchProgress(process.folder().log(), reports);

      Attempts.await().atMost(Duration.ofSeconds(60)).until(() -> said.contains("10 begun"));
      watch.finish();
      process.kill();
      var _ = Attempts.conclusion(process);
    }
  }
}
