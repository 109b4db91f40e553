package dev.wheelhouse.app;

import dev.wheelhouse.console.dag.DagDraft;
import dev.wheelhouse.console.dag.DagDrafts;
import dev.wheelhouse.console.dag.DagSubject;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.LayoutJson;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.DagDefinition;
import java.time.Instant;
import java.util.Optional;

/// Drafts of DAGs as files.
final class DagDraftFiles implements DagDrafts {
  private final DraftFolder folder;

  DagDraftFiles(DraftFolder folder) {
    this.folder = folder;
  }

  /// A draft in its file; the instant as text, definition and picture in their own forms.
  record Stored(
      DagSubject subject,
      int version,
      String keptAt,
      String definition,
      String layout,
      String yaml) {

    static Stored of(DagDraft draft) {
      DagDocument document = draft.document();
      return new Stored(
          draft.subject(),
          draft.version(),
          draft.keptAt().toString(),
          DefinitionJson.write(document.definition()),
          LayoutJson.write(document.layout()),
          draft.yaml());
    }

    DagDraft draft() {
      if (!(DefinitionJson.read(definition) instanceof DagDefinition dag)) {
        throw new IllegalStateException("the draft of " + subject + " holds no DAG");
      }
      DagDocument document = new DagDocument(dag, LayoutJson.read(layout));
      return new DagDraft(subject, version, Instant.parse(keptAt), document, yaml);
    }
  }

  @Override
  public Optional<DagDraft> read(DagSubject subject) {
    return folder.read(name(subject), Stored.class, Stored::draft);
  }

  @Override
  public void write(DagDraft draft) {
    folder.write(name(draft.subject()), Stored.of(draft));
  }

  @Override
  public void delete(DagSubject subject) {
    folder.delete(name(subject));
  }

  private static String name(DagSubject subject) {
    return "DAG/" + subject.kind() + "/" + subject.name();
  }
}
