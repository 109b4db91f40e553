package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.ProcessLimits;
import java.time.Duration;

/// `{"cpuTimeSec": 60, "memoryBytes": …, "openFiles": …, "noNetwork": true, "user": "…"}`; a limit
/// that is left out does not hold.
final class ProcessLimitsJson {
  private ProcessLimitsJson() {}

  static ObjectNode write(ProcessLimits limits) {
    return Tree.object()
        .put("cpuTimeSec", Values.seconds(limits.cpuTime()))
        .put("memoryBytes", limits.memoryBytes())
        .put("openFiles", limits.openFiles())
        .put("noNetwork", limits.noNetwork())
        .put("user", limits.user());
  }

  static ProcessLimits read(Fields fields) {
    var limits =
        new ProcessLimits(
            fields.seconds("cpuTimeSec", Duration.ZERO),
            fields.take("memoryBytes").map(node -> bytes(node, fields)).orElse(0L),
            fields.integer("openFiles", 0, 0),
            fields.flag("noNetwork", false),
            fields.text("user", ""));
    fields.end();
    return limits;
  }

  private static long bytes(JsonNode node, Fields fields) {
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw Refusal.wrongType(fields.path("memoryBytes"), node, "a whole number of bytes");
    }
    return node.longValue();
  }
}
