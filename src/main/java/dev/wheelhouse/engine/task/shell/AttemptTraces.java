package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.engine.task.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the traces of a supervised attempt from its folder.
record AttemptTraces(ProcessPlatform platform, Duration every) {
  /// Files that are written by whoever carries the attempt out.
  private static final List<String> SIGNS = List.of("sup", "child", "output", "exit");

  Traces of(AttemptFolder folder) {
    Optional<ProcessIdentity> child = folder.child();
    return new Traces(
        child.isPresent() ? Traces.Began.YES : Traces.Began.NO,
        child.map(this::process).orElse(null),
        folder.exit().flatMap(AttemptTraces::result).orElse(null),
        heard(folder.path()),
        every);
  }

  private Traces.Own process(ProcessIdentity child) {
    boolean alive = platform.standing(child) == ProcessPlatform.Standing.ALIVE;
    return new Traces.Own(child.pid(), alive);
  }

  private static Optional<Traces.Result> result(ExitReport report) {
    if (report.reason() == ExitReport.Reason.REVOKED) {
      return Optional.empty();
    }
    Integer code = report.exitCode().isPresent() ? report.exitCode().getAsInt() : null;
    String signal = report.signal().isPresent() ? Integer.toString(report.signal().getAsInt()) : "";
    return Optional.of(new Traces.Result(code, signal));
  }

  private static @Nullable Instant heard(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(AttemptTraces::sign)
          .flatMap(file -> writtenAt(file).stream())
          .max(Comparator.naturalOrder())
          .orElse(null);
    } catch (NoSuchFileException absent) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("looking for signs of the attempt in " + folder, e);
    }
  }

  private static boolean sign(Path file) {
    String name = file.getFileName().toString();
    return SIGNS.contains(name) || name.matches("log\\.\\d+");
  }

  private static Optional<Instant> writtenAt(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
