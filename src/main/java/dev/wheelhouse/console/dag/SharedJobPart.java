package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.DurationWords;
import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.KnownNames;
import dev.wheelhouse.console.text.TaskWords;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.JobDefinition;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a job is that stands by itself. It is changed elsewhere, or made the DAG's own.
final class SharedJobPart {
  private final InspectorModel model;
  private final FormFields fields;
  private final Texts texts;
  private final TaskWords tasks;
  private final VBox facts = new VBox();

  SharedJobPart(InspectorParts parts) {
    this.model = parts.model();
    this.fields = parts.fields();
    this.texts = fields.texts();
    this.tasks = new TaskWords(texts, parts.formats());
  }

  Node node() {
    facts.getStyleClass().add("inspector-facts");
    model.jobProperty().when(InScene.of(facts)).subscribe(this::show);
    var open = new Button(texts.get("dag.inspector.edit-job"), Icons.of("mdi2o-open-in-new"));
    open.setId("edit-job");
    open.getStyleClass().addAll("small");
    open.setOnAction(_ -> model.openJob());
    var own = new Button(texts.get("dag.inspector.make-own"), Icons.of("mdi2c-content-copy"));
    own.setId("make-own");
    own.getStyleClass().addAll("small");
    own.setOnAction(_ -> model.edits().makeOwn());
    own.disableProperty()
        .bind(model.jobProperty().when(InScene.of(own)).map(_ -> false).orElse(true));
    return new InspectorSection(texts, "dag.inspector.shared")
        .marked(fields, NodeTexts.JOB)
        .with(
            fields.known(NodeTexts.JOB, "dag.inspector.job", KnownNames::jobs),
            facts,
            new FlowPane(6, 6, open, own));
  }

  private void show(@Nullable JobDefinition job) {
    facts.getChildren().clear();
    if (job == null) {
      var unknown = new Label(texts.get("dag.inspector.job-unknown"));
      unknown.getStyleClass().addAll("small", "muted");
      unknown.setWrapText(true);
      facts.getChildren().add(unknown);
      return;
    }
    fact("job-form.task", tasks.of(job.task()));
    fact("job-form.pool", job.placement().pool());
    fact("job-form.priority", Integer.toString(job.placement().priority()));
    fact("dag.inspector.tries", Integer.toString(job.retry().maxAttempts()));
    fact("dag.inspector.try-limit", limit(job.limits().attempt()));
    fact(
        "dag.inspector.if-lost",
        texts.get(
            job.safety().idempotent() ? "dag.inspector.lost-retry" : "dag.inspector.lost-ask"));
  }

  private String limit(Duration limit) {
    return limit.isZero() ? texts.get("dag.inspector.no-limit") : DurationWords.format(limit);
  }

  private void fact(String key, String words) {
    var name = new Label(texts.get(key));
    name.getStyleClass().addAll("small", "muted", "fact-name");
    var value = new Label(words);
    value.getStyleClass().add("small");
    value.setWrapText(true);
    facts.getChildren().add(new HBox(name, value));
  }
}
