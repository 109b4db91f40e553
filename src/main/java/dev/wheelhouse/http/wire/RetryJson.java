package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.retry.RetryPolicy.Backoff;
import dev.wheelhouse.model.retry.RetryPolicy.Jitter;
import dev.wheelhouse.model.retry.RetryRule;
import java.time.Duration;

/// `{"maxAttempts": 3, "backoff": "EXPONENTIAL", "baseDelaySec": 1, …}`; what is left out has the
/// policy's default. The jitter is NONE, FULL or a share.
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
            .put("jitter", policy.jitter().share())
            .put("retryOnTimeout", policy.rule().onTimeout());
    json.set("neverExitCodes", Tree.integers(policy.rule().neverExitCodes()));
    return json;
  }

  static RetryPolicy read(Fields fields) {
    RetryPolicy usual = RetryPolicy.DEFAULT;
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
            rule(fields));
    fields.end();
    return policy;
  }

  private static Jitter jitter(Fields fields) {
    JsonNode node = fields.take("jitter").orElse(null);
    if (node == null) {
      return RetryPolicy.DEFAULT.jitter();
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

  private static RetryRule rule(Fields fields) {
    RetryRule usual = RetryRule.DEFAULT;
    return new RetryRule(
        fields.flag("retryOnTimeout", usual.onTimeout()),
        fields.integers("neverExitCodes", usual.neverExitCodes()));
  }
}
