package dev.wheelhouse.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drafts as files, one each, in a folder for the engine. One thread reads and writes, so that
/// whoever reads sees what was written before.
final class DraftFolder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DraftFolder.class);

  private final ObjectMapper json = new ObjectMapper();
  private final ExecutorService files =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("wheelhouse-drafts").factory());
  private final Path folder;

  /// @param config the console's folder
  /// @param engine tells one engine from another
  DraftFolder(Path config, String engine) {
    this.folder = config.resolve("drafts").resolve(fileName(engine));
  }

  /// Makes a draft of what a file holds.
  interface Form<T, D> {
    D draft(T stored);
  }

  /// A draft that can't be read is as good as none.
  ///
  /// @param name tells one draft from another
  <T, D> Optional<D> read(String name, Class<T> stored, Form<T, D> form) {
    return CompletableFuture.supplyAsync(() -> readNow(name, stored, form), files).join();
  }

  /// Returns at once; the latest wins.
  void write(String name, Object stored) {
    files.execute(() -> replace(name, stored));
  }

  /// Returns at once.
  void delete(String name) {
    files.execute(() -> deleteNow(name));
  }

  private <T, D> Optional<D> readNow(String name, Class<T> stored, Form<T, D> form) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(form.draft(json.readValue(file.toFile(), stored)));
    } catch (IOException | RuntimeException e) {
      log.warn("reading the draft in {}; what it is of opens without it", file, e);
      return Optional.empty();
    }
  }

  private void replace(String name, Object stored) {
    Path file = file(name);
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "draft", ".tmp");
      json.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), stored);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      log.warn("writing the draft to {}; it holds until the window closes", file, e);
    }
  }

  private void deleteNow(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      log.warn("deleting the draft of {}; it is shown again when it is opened", name, e);
    }
  }

  private Path file(String name) {
    return folder.resolve(fileName(name) + ".json");
  }

  /// Names of jobs can be longer than those of files, and hold what files can't.
  private static String fileName(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// Writes what is still to be written.
  @Override
  public void close() {
    files.close();
  }
}
