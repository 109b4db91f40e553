package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.CommaList;
import dev.wheelhouse.console.jobs.form.Finding;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.Said;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The fields of a node's place in its DAG, there and back. They bear the names of the node's JSON.
final class NodeTexts {
  static final String PREFIX = "node.";
  static final String JOB = "node.job";

  /// Whether the job belongs to the DAG; it is no input.
  static final String OWN = "node.own";

  static final String RULE = "node.triggerRule";
  static final String MAY_FAIL = "node.mayFail";
  static final String EACH = "node.forEach";
  static final String OVER = "node.forEach.over";
  static final String PARAMETER = "node.forEach.parameter";
  static final String AT_ONCE = "node.forEach.parallelism";
  static final String PARAMETERS = "node.parameters";

  private final JobFields fields;
  private final List<Finding> unread = new ArrayList<>();

  private NodeTexts(JobFields fields) {
    this.fields = fields;
  }

  /// @param unread what can't be read
  record Read(Node node, List<Finding> unread) {}

  static JobFields write(Node node) {
    var mapping = node.mapping();
    var texts =
        Map.of(
            JOB, node.job(),
            OWN, Boolean.toString(node.own() != null),
            RULE, node.rule().name(),
            MAY_FAIL, Boolean.toString(node.mayFail()),
            EACH, Boolean.toString(mapping != null),
            OVER, mapping == null ? "" : mapping.over(),
            PARAMETER, mapping == null ? "" : mapping.parameter(),
            AT_ONCE, mapping == null ? "" : atOnce(mapping.parallelism()));
    var rows =
        new TreeMap<>(node.parameters())
            .entrySet().stream()
                .map(it -> Map.of("name", it.getKey(), "value", it.getValue()))
                .toList();
    return new JobFields(texts, Map.of(PARAMETERS, rows));
  }

  /// No bound is an empty field.
  private static String atOnce(int parallelism) {
    return parallelism == 0 ? "" : Integer.toString(parallelism);
  }

  /// @param now what can't be read stays as it is there
  static Read read(JobFields fields, Node now) {
    var reading = new NodeTexts(fields);
    return new Read(reading.node(now), List.copyOf(reading.unread));
  }

  private Node node(Node now) {
    var job = now.own() == null && !fields.text(JOB).isBlank() ? fields.text(JOB) : now.job();
    if (fields.text(JOB).isBlank()) {
      note(JOB, "dag.inspector.job-empty");
    }
    return new Node(
        now.key(),
        job.strip(),
        now.own(),
        rule(now.rule()),
        fields.flag(MAY_FAIL),
        parameters(now.parameters()),
        mapping(now.mapping()));
  }

  private TriggerRule rule(TriggerRule now) {
    var text = fields.text(RULE);
    return text.isEmpty() ? now : TriggerRule.valueOf(text);
  }

  /// A name that is not there yet, or twice, leaves all as it was.
  private Map<String, String> parameters(Map<String, String> now) {
    Map<String, String> values = new LinkedHashMap<>();
    var before = unread.size();
    for (var i = 0; i < fields.rows(PARAMETERS).size(); i++) {
      var path = JobFields.path(PARAMETERS, i, "name");
      var name = fields.text(path).strip();
      if (name.isEmpty()) {
        note(path, "dag.inspector.parameter-empty");
      } else if (values.put(name, fields.text(JobFields.path(PARAMETERS, i, "value"))) != null) {
        unread.add(Finding.error(path, Said.of("job-form.name-twice", name)));
      }
    }
    return unread.size() == before ? values : now;
  }

  private @Nullable Mapping mapping(@Nullable Mapping now) {
    if (!fields.flag(EACH)) {
      return null;
    }
    var before = unread.size();
    var over = filled(OVER, "dag.inspector.over-empty");
    var parameter = filled(PARAMETER, "dag.inspector.for-empty");
    var read = new Mapping(over, parameter, parallelism());
    return unread.size() == before ? read : now;
  }

  private String filled(String path, String missingKey) {
    if (fields.text(path).isBlank()) {
      note(path, missingKey);
    }
    return fields.text(path).strip();
  }

  private int parallelism() {
    var text = fields.text(AT_ONCE);
    if (text.isBlank()) {
      return 0;
    }
    var number = CommaList.number(text).filter(it -> it >= 1);
    if (number.isEmpty()) {
      unread.add(Finding.error(AT_ONCE, Said.of("dag.inspector.no-at-once", text.strip())));
    }
    return number.orElse(0);
  }

  private void note(String path, String key) {
    unread.add(Finding.error(path, Said.of(key)));
  }
}
