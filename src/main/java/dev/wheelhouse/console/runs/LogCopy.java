package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies a whole log into a file, byte by byte as it is.
final class LogCopy {
  private LogCopy() {}

  static Path write(EngineLink.Questions engine, LogModel.Source source, Path file) {
    try (var out = Files.newOutputStream(file)) {
      var at = 0L;
      LogChunk chunk;
      do {
        chunk = engine.ask(new Query.ReadLog(source.run(), source.attempt(), at, LogModel.RANGE));
        out.write(chunk.bytes());
        at = chunk.next();
      } while (chunk.bytes().length > 0 && at < chunk.size());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("writing the log to " + file, e);
    }
  }
}
