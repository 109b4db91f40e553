package dev.wheelhouse.engine.task.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.engine.task.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an attempt's folder shows.
@Tag("U7")
class AttemptTracesTest {
  @TempDir Path folder;

  @Test
  void strangerWithTheSameNumberIsNotTheTask() throws IOException {
    long self = ProcessHandle.current().pid();
    String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    Files.writeString(folder.resolve("child"), "%d 1 %s\n".formatted(self, boot));

    Traces traces = traces();

    assertEquals(new Traces.Own(self, false), traces.process());
    assertEquals(Traces.Began.YES, traces.began());
    assertNotNull(traces.heard());
    assertNull(traces.result());
  }

  @Test
  void emptyFolderShowsNoSignOfABeginning() {
    assertEquals(new Traces(Traces.Began.NO, null, null, null, Duration.ofMillis(200)), traces());
  }

  private Traces traces() {
    return new AttemptTraces(new LinuxProcesses(), Duration.ofMillis(200))
        .of(new AttemptFolder(folder));
  }
}
