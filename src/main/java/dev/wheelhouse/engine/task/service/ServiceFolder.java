package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.engine.task.AttemptContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The folder of one attempt inside the engine, and the names in it (see the package).
public record ServiceFolder(Path path) {
  private static final int RUNS_PER_FOLDER = 1000;
  private static final Set<StandardOpenOption> FRESH =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);

  /// @param runs the folder of all attempts
  public static ServiceFolder of(Path runs, AttemptContext.Place place) {
    long run = place.run().value();
    return new ServiceFolder(
        runs.toAbsolutePath()
            .resolve(Long.toString(run / RUNS_PER_FOLDER))
            .resolve(Long.toString(run))
            .resolve(Integer.toString(place.attempt())));
  }

  public TaskLog log() {
    return new TaskLog(path.resolve("log.0"));
  }

  public boolean has(String name) {
    return Files.exists(path.resolve(name));
  }

  public Optional<String> read(String name) throws IOException {
    try {
      return Optional.of(Files.readString(path.resolve(name)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  /// When a file was last written; empty when it is not there.
  Optional<Instant> writtenAt(String name) throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(path.resolve(name)).toInstant());
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  public void forget(String name) throws IOException {
    Files.deleteIfExists(path.resolve(name));
  }

  /// Writes a file that is there whole, and on disk, when this returns.
  public void write(String name, String text) throws IOException {
    createDurably(path);
    Path temporary = path.resolve(name + ".tmp");
    try (FileChannel channel = FileChannel.open(temporary, FRESH, OwnerOnly.file(path))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(temporary, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    sync(path);
  }

  private static void createDurably(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent == null || Files.isDirectory(folder)) {
      return;
    }
    createDurably(parent);
    try {
      Files.createDirectory(folder, OwnerOnly.folder(parent));
    } catch (FileAlreadyExistsException another) {
      return;
    }
    sync(parent);
  }

  /// Windows can't open a folder; there the file's own sync has to do.
  private static void sync(Path folder) throws IOException {
    if (OwnerOnly.supported(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
