package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.JobDefinition;

/// From a definition to the texts of its fields. [FieldReading] is the way back, and the two
/// together change nothing.
final class FieldWriting {
  private FieldWriting() {}

  static JobFields of(JobDefinition job) {
    var texts = new FieldTexts();
    texts.put("name", job.naming().name());
    texts.put("group", job.naming().group());
    texts.put("owner", job.naming().owner());
    texts.put("description", job.naming().description());
    texts.put("label", job.label());
    texts.rows(JobFields.TRIGGERS, job.triggers().stream().map(TriggerFields::write).toList());
    texts.put("overlap", job.concurrency().overlap().name());
    texts.put("concurrencyLimit", FieldTexts.limit(job.concurrency().limit()));
    TaskFields.write(job.task(), texts);
    RetryFields.write(job.retry(), texts);
    RetryFields.write(job.limits(), texts);
    texts.put("executorSelector", job.placement().pool());
    texts.put("priority", job.placement().priority());
    SafetyFields.write(job.safety(), texts);
    texts.rows(
        JobFields.PARAMETERS, job.parameters().stream().map(ParameterFields::write).toList());
    return texts.fields();
  }
}
