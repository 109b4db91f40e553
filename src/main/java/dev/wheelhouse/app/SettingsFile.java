package dev.wheelhouse.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wheelhouse.console.shell.Settings;
import dev.wheelhouse.console.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The console's settings as JSON. A file that can't be read is as good as none: the window opens
/// with the usual settings, and the log says why.
final class SettingsFile implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SettingsFile.class);

  /// What a later program wrote besides is left alone when it can be, never a reason to forget all.
  private final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("wheelhouse-settings").factory());
  private final AtomicReference<@Nullable Settings> latest = new AtomicReference<>();
  private final Path file;

  SettingsFile(Path folder) {
    this.file = folder.resolve("console.json");
  }

  Settings read() {
    if (Files.exists(file)) {
      try {
        return json.readValue(file.toFile(), Settings.class);
      } catch (IOException | IllegalArgumentException e) {
        log.warn("reading the settings in {}; the usual ones are used", file, e);
      }
    }
    return Settings.first(Language.of(Locale.getDefault()));
  }

  /// Returns at once; the latest settings win, and those overtaken meanwhile are not written.
  void write(Settings settings) {
    latest.set(settings);
    writer.execute(this::writeLatest);
  }

  private void writeLatest() {
    var settings = latest.getAndSet(null);
    if (settings != null) {
      replace(settings);
    }
  }

  private void replace(Settings settings) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), "console", ".json");
      json.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), settings);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      log.warn("writing the settings to {}; they hold until the window closes", file, e);
    }
  }

  @Override
  public void close() {
    writer.close();
  }
}
