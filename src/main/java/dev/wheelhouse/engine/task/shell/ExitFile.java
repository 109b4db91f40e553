package dev.wheelhouse.engine.task.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file `exit`: lines name=value, there as a whole or not at all.
record ExitFile(Path path) {
  private static final Logger log = LoggerFactory.getLogger(ExitFile.class);

  /// Absent too when the disk damaged it: then there is no proof of a result.
  Optional<ExitReport> read() {
    try (Reader reader = Files.newBufferedReader(path)) {
      Properties lines = new Properties();
      lines.load(reader);
      return Optional.of(report(lines, Files.getLastModifiedTime(path).toInstant()));
    } catch (NoSuchFileException notYet) {
      return Optional.empty();
    } catch (IllegalArgumentException damaged) {
      log.warn("reading the damaged result {}; the attempt counts as lost", path, damaged);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading the result of the attempt in " + path, e);
    }
  }

  private static ExitReport report(Properties lines, Instant endedAt) {
    return new ExitReport(
        ExitReport.Reason.valueOf(lines.getProperty("reason", "")),
        number(lines.getProperty("code", "")),
        number(lines.getProperty("signal", "")),
        number(lines.getProperty("leftovers", "")).orElse(0),
        Fault.parse(lines.getProperty("fault", "")),
        ExitReport.LogState.valueOf(lines.getProperty("log", "")),
        endedAt);
  }

  private static OptionalInt number(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }
}
