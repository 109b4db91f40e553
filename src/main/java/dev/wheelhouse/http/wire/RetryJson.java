package dev.wheelhouse.http.wire;

import static dev.wheelhouse.model.retry.RetryPolicy.DEFAULT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.retry.RetryPolicy.Backoff;
import dev.wheelhouse.model.retry.RetryPolicy.Jitter;
import java.time.Duration;

/// `{"maxAttempts": 3, "backoff": "EXPONENTIAL", "baseDelaySec": 1, …}`; what is left out has the
/// policy's default, or the preset's: `{"preset": "network"}`, `database` or `file`. The jitter is
/// NONE, FULL or a share. What a rule does not name is left out.
final class RetryJson {
  private RetryJson() {}

  static ObjectNode write(RetryPolicy policy) {
    ObjectNode json =
        Tree.object()
            .put("maxAttempts", policy.maxAttempts())
            .put("backoff", policy.backoff().name())
            .put("baseDelaySec", Values.seconds(policy.initialDelay()))
            .put("maxDelaySec", Values.seconds(policy.maxDelay()))
            .put("multiplier", policy.multiplier())
            .put("jitter", policy.jitter().share());
    RetryRuleJson.write(policy.rule(), json);
    return json;
  }

  static RetryPolicy read(Fields fields) {
    RetryPolicy usual = fields.take("preset").map(it -> preset(fields, it)).orElse(DEFAULT);
    Duration initial = fields.seconds("baseDelaySec", usual.initialDelay());
    Duration max = fields.seconds("maxDelaySec", usual.maxDelay());
    if (initial.compareTo(max) > 0) {
      throw Refusal.of(
          fields.path("baseDelaySec"),
          "is %s, longer than maxDelaySec %s; shorten it or raise maxDelaySec."
              .formatted(Values.seconds(initial), Values.seconds(max)));
    }
    RetryPolicy policy =
        new RetryPolicy(
            fields.integer("maxAttempts", usual.maxAttempts(), 1),
            fields.choice("backoff", Backoff.class, usual.backoff()),
            initial,
            max,
            fields.number("multiplier", usual.multiplier(), 1, Double.MAX_VALUE),
            jitter(fields),
            RetryRuleJson.read(fields));
    fields.end();
    return policy;
  }

  private static Jitter jitter(Fields fields) {
    JsonNode node = fields.take("jitter").orElse(null);
    if (node == null) {
      return DEFAULT.jitter();
    }
    if (node.isTextual() && node.textValue().equals("NONE")) {
      return Jitter.NONE;
    }
    if (node.isTextual() && node.textValue().equals("FULL")) {
      return Jitter.FULL;
    }
    if (node.isTextual()) {
      throw Refusal.wrongType(fields.path("jitter"), node, "NONE, FULL or a share from 0 to 1");
    }
    return new Jitter(fields.number("jitter", 0, 0, 1));
  }

  private static RetryPolicy preset(Fields fields, JsonNode node) {
    String path = fields.path("preset");
    return switch (Values.text(node, path)) {
      case "network" -> RetryPolicy.NETWORK;
      case "database" -> RetryPolicy.DATABASE;
      case "file" -> RetryPolicy.FILE;
      default -> throw Refusal.wrongType(path, node, "one of network, database, file");
    };
  }
}
