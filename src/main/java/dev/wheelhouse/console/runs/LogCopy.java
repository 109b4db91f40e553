package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies a whole log into a file, byte by byte as it is.
final class LogCopy {
  private LogCopy() {}

  /// Leaves no half a log behind when it is stopped.
  static Path write(
      EngineLink.Questions engine, LogModel.Source source, Path file, Operation saving) {
    try (var out = Files.newOutputStream(file)) {
      var at = 0L;
      LogChunk chunk;
      do {
        chunk = engine.ask(new Query.ReadLog(source.run(), source.attempt(), at, LogModel.RANGE));
        out.write(chunk.bytes());
        at = chunk.next();
        saving.report((double) at / Math.max(at, chunk.size()));
      } while (chunk.bytes().length > 0 && at < chunk.size() && !saving.stopped());
      if (saving.stopped()) {
        Files.delete(file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("writing the log to " + file, e);
    }
  }
}
