package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.ParametersSection;
import dev.wheelhouse.console.jobs.form.TaskSection;
import javafx.scene.layout.VBox;

/// What a job of the DAG's own does, and the parameters that it has.
final class TaskPane extends VBox {
  TaskPane(InspectorParts parts) {
    var fields = parts.fields();
    var texts = fields.texts();
    var parameters = new ParametersSection(fields);
    getStyleClass().add("inspector-sections");
    getChildren()
        .addAll(
            new InspectorSection(texts, "job-form.task")
                .marked(fields, "task")
                .with(new TaskSection(fields).fields()),
            new InspectorSection(texts, "dag.inspector.declared")
                .marked(fields, JobFields.PARAMETERS)
                .beside(parameters.adding())
                .with(parameters.narrow()));
  }
}
