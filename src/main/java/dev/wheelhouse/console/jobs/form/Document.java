package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import java.util.Map;

/// What is being edited: a definition in one of its two views. The view that is shown is the truth,
/// the other follows when it is asked for.
///
/// @param fields in the view YAML, the last that could be read
/// @param former the definition that the fields were written from; it keeps what has no field
/// @param yaml in the view FORM, the text that says the same; empty once a field has changed
public record Document(View view, JobFields fields, JobDefinition former, String yaml) {

  /// How it is shown.
  public enum View {
    FORM,
    YAML
  }

  /// A job opens as a form; a DAG has none.
  static Document of(Definition definition) {
    return switch (definition) {
      case JobDefinition job -> new Document(View.FORM, FieldWriting.of(job), job, "");
      default -> new Document(View.YAML, NO_FIELDS, NO_JOB, DefinitionJson.writeYaml(definition));
    };
  }

  private static final JobFields NO_FIELDS = new JobFields(Map.of(), Map.of());
  private static final JobDefinition NO_JOB = JobDefinition.of("", new Task.Noop());

  Document with(JobFields changed) {
    return new Document(View.FORM, changed, former, "");
  }

  Document withYaml(String text) {
    return new Document(View.YAML, fields, former, text);
  }

  /// What the YAML says now.
  Document saying(JobDefinition job) {
    return new Document(view, FieldWriting.of(job), job, yaml);
  }

  Document in(View other, String text) {
    return new Document(other, fields, former, text);
  }
}
