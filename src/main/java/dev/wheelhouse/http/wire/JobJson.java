package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.Placement;
import java.util.List;

/// The fields that only jobs have.
final class JobJson {
  private JobJson() {}

  static void write(JobDefinition job, ObjectNode json) {
    json.set("task", TaskJson.write(job.task()));
    json.set("retryPolicy", RetryJson.write(job.retry()));
    json.put("timeoutSec", Values.seconds(job.limits().attempt()));
    json.put("runTimeoutSec", Values.seconds(job.limits().run()));
    json.put("graceSec", Values.seconds(job.limits().grace()));
    json.put("executorSelector", job.placement().pool());
    json.put("priority", job.placement().priority());
    SafetyJson.write(job.safety(), json);
    ConcurrencyJson.write(job.concurrency(), json);
  }

  static JobDefinition read(
      Fields fields,
      Naming naming,
      List<Trigger> triggers,
      List<Parameter> parameters,
      String label) {
    JsonNode task =
        fields
            .take("task")
            .orElseThrow(
                () ->
                    Refusal.of(
                        fields.path("task"),
                        "is missing; give an object with type, such as {\"type\": \"NOOP\"}."));
    return new JobDefinition(
        naming,
        triggers,
        TaskJson.read(task, fields.path("task")),
        parameters,
        fields.object("retryPolicy").map(RetryJson::read).orElse(RetryPolicy.DEFAULT),
        limits(fields),
        new Placement(pool(fields), priority(fields)),
        SafetyJson.read(fields),
        ConcurrencyJson.read(fields),
        label);
  }

  private static TimeLimits limits(Fields fields) {
    TimeLimits usual = TimeLimits.NONE;
    return new TimeLimits(
        fields.seconds("timeoutSec", usual.attempt()),
        fields.seconds("runTimeoutSec", usual.run()),
        fields.seconds("graceSec", usual.grace()));
  }

  /// A name, or an object that names it.
  private static String pool(Fields fields) {
    JsonNode node = fields.take("executorSelector").orElse(null);
    if (node == null) {
      return Placement.DEFAULT_POOL;
    }
    if (!node.isObject()) {
      return fields.text("executorSelector");
    }
    Fields selector = new Fields(node, fields.path("executorSelector"));
    String pool = selector.text("pool");
    selector.end();
    return pool;
  }

  private static int priority(Fields fields) {
    return fields.integer("priority", Placement.USUAL_PRIORITY, Integer.MIN_VALUE);
  }
}
