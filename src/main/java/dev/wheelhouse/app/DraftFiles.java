package dev.wheelhouse.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wheelhouse.console.jobs.form.Document;
import dev.wheelhouse.console.jobs.form.Draft;
import dev.wheelhouse.console.jobs.form.Drafts;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.Subject;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.JobDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drafts as files, one each, in a folder for the engine. One thread reads and writes, so that
/// whoever reads sees what was written before.
final class DraftFiles implements Drafts, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DraftFiles.class);

  private final ObjectMapper json = new ObjectMapper();
  private final ExecutorService files =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("wheelhouse-drafts").factory());
  private final Path folder;

  /// @param config the console's folder
  /// @param engine tells one engine from another
  DraftFiles(Path config, String engine) {
    this.folder = config.resolve("drafts").resolve(fileName(engine));
  }

  /// A draft in its file; the instant as text, the definition in its own form.
  record Stored(
      Subject subject,
      int version,
      String keptAt,
      Document.View view,
      JobFields fields,
      String former,
      String yaml) {

    static Stored of(Draft draft) {
      Document document = draft.document();
      return new Stored(
          draft.subject(),
          draft.version(),
          draft.keptAt().toString(),
          document.view(),
          document.fields(),
          DefinitionJson.write(document.former()),
          document.yaml());
    }

    Draft draft() {
      if (!(DefinitionJson.read(former) instanceof JobDefinition job)) {
        throw new IllegalStateException("the draft of " + subject + " holds no job");
      }
      Document document = new Document(view, fields, job, yaml);
      return new Draft(subject, version, Instant.parse(keptAt), document);
    }
  }

  @Override
  public Optional<Draft> read(Subject subject) {
    return CompletableFuture.supplyAsync(() -> readNow(subject), files).join();
  }

  @Override
  public void write(Draft draft) {
    files.execute(() -> replace(draft));
  }

  @Override
  public void delete(Subject subject) {
    files.execute(() -> deleteNow(subject));
  }

  private Optional<Draft> readNow(Subject subject) {
    Path file = file(subject);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readValue(file.toFile(), Stored.class).draft());
    } catch (IOException | RuntimeException e) {
      log.warn("reading the draft in {}; the form opens without it", file, e);
      return Optional.empty();
    }
  }

  private void replace(Draft draft) {
    Path file = file(draft.subject());
    Stored stored = Stored.of(draft);
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "draft", ".tmp");
      json.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), stored);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      log.warn("writing the draft to {}; it holds until the window closes", file, e);
    }
  }

  private void deleteNow(Subject subject) {
    try {
      Files.deleteIfExists(file(subject));
    } catch (IOException e) {
      log.warn("deleting the draft of {}; it is shown again when it is opened", subject, e);
    }
  }

  private Path file(Subject subject) {
    return folder.resolve(fileName(subject.kind() + "/" + subject.name()) + ".json");
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
