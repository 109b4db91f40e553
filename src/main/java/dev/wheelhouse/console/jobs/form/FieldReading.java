package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.run.Placement;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// From the texts of the fields to the definition that they mean, with what can't be read. What has
/// no field stays as it was in the definition that the fields were written from.
final class FieldReading {
  private final JobFields fields;
  private final JobDefinition former;
  private final ZoneId engineZone;
  private final FieldReader reader;

  private FieldReading(JobFields fields, JobDefinition former, ZoneId engineZone) {
    this.fields = fields;
    this.former = former;
    this.engineZone = engineZone;
    this.reader = new FieldReader(fields);
  }

  /// @param job what stands in for what can't be read is a default
  /// @param findings what can't be read
  record Read(JobDefinition job, List<Finding> findings) {}

  /// @param former the definition that the fields were written from
  /// @param engineZone of triggers whose zone can't be read
  static Read of(JobFields fields, JobDefinition former, ZoneId engineZone) {
    var reading = new FieldReading(fields, former, engineZone);
    return new Read(reading.job(), reading.reader.findings());
  }

  private JobDefinition job() {
    return new JobDefinition(
        new Naming(
            reader.text("name"),
            reader.text("group"),
            reader.text("description"),
            reader.text("owner")),
        each(JobFields.TRIGGERS, index -> TriggerFields.read(reader, index, engineZone)),
        TaskFields.read(reader),
        each(JobFields.PARAMETERS, index -> ParameterFields.read(reader, index)),
        RetryFields.read(reader),
        RetryFields.readLimits(reader),
        former
            .placement()
            .pool(reader.text("executorSelector"))
            .priority(reader.number("priority", Integer.MIN_VALUE, Placement.USUAL_PRIORITY)),
        SafetyFields.read(reader, former.safety()),
        new Concurrency(
            reader.choice("overlap", Overlap.class, Concurrency.USUAL.overlap()),
            reader.limitOf("concurrencyLimit")),
        reader.text("label"));
  }

  private <T> List<T> each(String list, IntFunction<T> read) {
    return IntStream.range(0, fields.rows(list).size()).mapToObj(read).toList();
  }
}
