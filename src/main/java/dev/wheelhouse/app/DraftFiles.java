package dev.wheelhouse.app;

import dev.wheelhouse.console.jobs.form.Document;
import dev.wheelhouse.console.jobs.form.Draft;
import dev.wheelhouse.console.jobs.form.Drafts;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.Subject;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.JobDefinition;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Drafts of jobs, and beside them those of DAGs, as files.
final class DraftFiles implements Drafts, AutoCloseable {
  private final DraftFolder folder;
  private final DagDraftFiles dags;

  /// @param config the console's folder
  /// @param engine tells one engine from another
  DraftFiles(Path config, String engine) {
    this.folder = new DraftFolder(config, engine);
    this.dags = new DagDraftFiles(folder);
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

  /// The drafts of DAGs, in the same folder.
  DagDraftFiles dags() {
    return dags;
  }

  @Override
  public Optional<Draft> read(Subject subject) {
    return folder.read(name(subject), Stored.class, Stored::draft);
  }

  @Override
  public void write(Draft draft) {
    folder.write(name(draft.subject()), Stored.of(draft));
  }

  @Override
  public void delete(Subject subject) {
    folder.delete(name(subject));
  }

  private static String name(Subject subject) {
    return subject.kind() + "/" + subject.name();
  }

  /// Writes what is still to be written.
  @Override
  public void close() {
    folder.close();
  }
}
