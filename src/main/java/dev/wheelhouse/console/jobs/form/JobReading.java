package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.jobs.form.Document.View;
import dev.wheelhouse.model.definition.JobDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What the texts of a job's fields say.
///
/// @param job as far as it can be read; what can't is as it was
/// @param findings all that is to be said of it
/// @param unread how many fields can't be read
/// @param retries what becomes of a run that always fails
public record JobReading(JobDefinition job, List<Finding> findings, int unread, RetryPlan retries) {
  public JobReading {
    findings = List.copyOf(findings);
  }

  public static JobFields write(JobDefinition job) {
    return FieldWriting.of(job);
  }

  /// @param last the job as it could be read last; it keeps what has no field
  public static JobReading of(JobFields fields, JobDefinition last, ZoneId zone, Instant now) {
    var judged = Judgement.of(new Document(View.FORM, fields, last, ""), zone, now);
    var read = FieldReading.of(fields, last, zone);
    var job = read.findings().isEmpty() ? read.job() : readable(fields, read, last, zone);
    return new JobReading(
        job, judged.findings(), read.findings().size(), RetryPlan.of(job.retry(), job.limits()));
  }

  /// Where a field can't be read, its former text counts; where that is of no use, its whole
  /// list's.
  private static JobDefinition readable(
      JobFields fields, FieldReading.Read read, JobDefinition last, ZoneId zone) {
    var former = FieldWriting.of(last);
    var mended = fields;
    for (var finding : read.findings()) {
      mended = mended.with(finding.path(), former.text(finding.path()));
    }
    var again = FieldReading.of(mended, last, zone);
    for (var finding : again.findings()) {
      var list = finding.path().replaceFirst("\\[\\d+].*", "");
      mended = mended.withRows(list, former.rows(list));
    }
    var third = FieldReading.of(mended, last, zone);
    return third.findings().isEmpty() ? third.job() : last;
  }
}
