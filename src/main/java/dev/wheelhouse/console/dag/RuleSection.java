package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.model.definition.TriggerRule;
import javafx.scene.Node;

/// When a node starts, and what its failure means for the DAG run.
final class RuleSection {
  private RuleSection() {}

  static Node of(FormFields fields) {
    return new InspectorSection(fields.texts(), "dag.inspector.start")
        .marked(fields, NodeTexts.RULE, NodeTexts.MAY_FAIL)
        .with(
            fields.explained(
                NodeTexts.RULE,
                "dag.inspector.rule",
                TriggerRule.class,
                RuleSection::words,
                RuleSection::sentence),
            fields.markedFlag(NodeTexts.MAY_FAIL, "dag.inspector.may-fail"));
  }

  static String words(TriggerRule rule) {
    return switch (rule) {
      case ALL_SUCCESS -> "dag.inspector.rule-all-success";
      case ALL_DONE -> "dag.inspector.rule-all-done";
      case ANY_SUCCESS -> "dag.inspector.rule-any-success";
      case ANY_FAILED -> "dag.inspector.rule-any-failed";
      case NONE_FAILED -> "dag.inspector.rule-none-failed";
    };
  }

  static String sentence(TriggerRule rule) {
    return switch (rule) {
      case ALL_SUCCESS -> "dag.inspector.rule-all-success-does";
      case ALL_DONE -> "dag.inspector.rule-all-done-does";
      case ANY_SUCCESS -> "dag.inspector.rule-any-success-does";
      case ANY_FAILED -> "dag.inspector.rule-any-failed-does";
      case NONE_FAILED -> "dag.inspector.rule-none-failed-does";
    };
  }
}
