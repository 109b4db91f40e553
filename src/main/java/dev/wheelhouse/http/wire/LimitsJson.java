package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.ProcessLimits;
import java.time.Duration;

/// `"limits": {"cpuSec": 60, "memoryBytes": …, "openFiles": …, "noNetwork": …, "user": …}`.
final class LimitsJson {
  private LimitsJson() {}

  static ObjectNode write(ProcessLimits limits) {
    return Tree.object()
        .put("cpuSec", Values.seconds(limits.cpuTime()))
        .put("memoryBytes", limits.memoryBytes())
        .put("openFiles", limits.openFiles())
        .put("noNetwork", limits.noNetwork())
        .put("user", limits.user());
  }

  static ProcessLimits read(Fields task) {
    return task.object("limits").map(LimitsJson::limits).orElse(ProcessLimits.NONE);
  }

  private static ProcessLimits limits(Fields fields) {
    ProcessLimits limits =
        new ProcessLimits(
            fields.seconds("cpuSec", Duration.ZERO),
            bytes(fields, "memoryBytes"),
            fields.integer("openFiles", 0, 0),
            fields.flag("noNetwork", false),
            fields.text("user", ""));
    fields.end();
    return limits;
  }

  /// A whole number of bytes; 0 when the field is left out.
  static long bytes(Fields fields, String field) {
    return fields.take(field).map(node -> bytes(node, fields.path(field))).orElse(0L);
  }

  private static long bytes(JsonNode node, String path) {
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw Refusal.wrongType(path, node, "a number of bytes, 0 or more");
    }
    return node.longValue();
  }
}
