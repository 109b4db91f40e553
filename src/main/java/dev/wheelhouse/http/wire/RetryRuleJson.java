package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.retry.RetryRule;
import dev.wheelhouse.model.retry.RetryRule.Choice;
import java.util.Set;
import java.util.TreeSet;

/// The fields of a retry policy that say what is tried again.
final class RetryRuleJson {
  private RetryRuleJson() {}

  static void write(RetryRule rule, ObjectNode json) {
    json.put("retryOnTimeout", rule.onTimeout());
    json.set("neverExitCodes", Tree.integers(rule.exitCodes().never()));
    writeCodes("alwaysExitCodes", rule.exitCodes().always(), json);
    writeCodes("neverStatuses", rule.statuses().never(), json);
    writeCodes("alwaysStatuses", rule.statuses().always(), json);
    writeNames("neverExceptions", rule.exceptions().never(), json);
    writeNames("alwaysExceptions", rule.exceptions().always(), json);
  }

  static RetryRule read(Fields fields) {
    return new RetryRule(
        fields.flag("retryOnTimeout", RetryRule.DEFAULT.onTimeout()),
        new Choice<>(codes(fields, "neverExitCodes"), codes(fields, "alwaysExitCodes")),
        new Choice<>(codes(fields, "neverStatuses"), codes(fields, "alwaysStatuses")),
        new Choice<>(names(fields, "neverExceptions"), names(fields, "alwaysExceptions")));
  }

  private static Set<Integer> codes(Fields fields, String field) {
    return fields.integers(field, Set.of());
  }

  private static Set<String> names(Fields fields, String field) {
    return Set.copyOf(fields.texts(field));
  }

  private static void writeCodes(String field, Set<Integer> codes, ObjectNode json) {
    if (!codes.isEmpty()) {
      json.set(field, Tree.integers(codes));
    }
  }

  private static void writeNames(String field, Set<String> names, ObjectNode json) {
    if (!names.isEmpty()) {
      ArrayNode list = json.putArray(field);
      new TreeSet<>(names).forEach(list::add);
    }
  }
}
