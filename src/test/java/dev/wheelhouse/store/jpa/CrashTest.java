package dev.wheelhouse.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a writing process at random moments and looks at what it leaves.
@Tag("ST2")
class CrashTest {
  private final List<Long> acknowledged = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostByKill() throws Exception {
    survives(4);
  }

  @Test
  @Tag("slow")
  void nothingAcknowledgedIsLostByAHundredKills() throws Exception {
    survives(100);
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheStoreIsNeverClosedBetweenKills() throws Exception {
    survivesWithoutClose(4);
  }

  @Test
  @Tag("slow")
  void nothingAcknowledgedIsLostWhenTheStoreIsNeverClosedBetweenSixtyKills() throws Exception {
    survivesWithoutClose(60);
  }

  /// The next writer looks at what the former one left, before it writes and is killed itself.
  private void survivesWithoutClose(int rounds) throws Exception {
    var random = new Random(rounds);
    for (int round = 0; round < rounds; round++) {
      acknowledged.addAll(writeUntilKilled(1 + random.nextInt(60)));
    }
    writeUntilKilled(1);
  }

  private void survives(int rounds) throws Exception {
    var random = new Random(rounds);
    for (int round = 0; round < rounds; round++) {

      acknowledged.addAll(writeUntilKilled(1 + random.nextInt(40)));

      try (Store store = Stores.open(new StoreLocation.Folder(folder), TestCodec.CODEC)) {
        List<Long> lost =
            acknowledged.stream().filter(id -> store.runs().run(new RunId(id)).isEmpty()).toList();
        assertEquals(List.of(), lost, "lost in round " + round);
        demandWholeUnits(store);
      }
    }
  }

  /// What was written without an acknowledgement may be there, but only whole.
  private static void demandWholeUnits(Store store) {
    long events = store.runs().eventsAfter(0, Integer.MAX_VALUE).size();
    assertEquals(store.runs().countInState(RunState.RUNNING), events);
    assertEquals(0, store.runs().countInState(RunState.QUEUED));
  }

  private List<Long> writeUntilKilled(int groups) throws IOException, InterruptedException {
    Process writer = start();
    var written = new ArrayList<Long>();
    try (BufferedReader lines = writer.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        assertFalse(line.startsWith("lost"), line);
        for (String id : line.split(" ")) {
          written.add(Long.parseLong(id));
        }
        if (written.size() == 2 * groups) {
          writer.toHandle().destroyForcibly(); // leaves the stream open, unlike the process's own
        }
      }
    }
    assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
    assertTrue(written.size() >= 2 * groups, "the writer ended by itself");
    return written;
  }

  private Process start() throws IOException {
    Path expected = folder.resolve("expected");
    Files.write(expected, acknowledged.stream().map(String::valueOf).toList());
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            CrashWriter.class.getName(),
            folder.toString(),
            expected.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
