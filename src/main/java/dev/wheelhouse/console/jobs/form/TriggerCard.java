package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.CronWords;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One trigger: by a cron expression, or once at an instant, in a zone.
final class TriggerCard extends VBox {
  private final FormFields fields;
  private final Texts texts;
  private final int index;

  TriggerCard(FormFields fields, int index) {
    this.fields = fields;
    this.texts = fields.texts();
    this.index = index;
    getStyleClass().addAll("trigger-card", index == 0 ? "first-trigger" : "further-trigger");
    getChildren()
        .addAll(
            SectionCard.columns(kind(), fields.line(path("key"), "job-form.trigger-key")),
            SectionCard.columns(time(), zone()),
            misfire());
  }

  private String path(String field) {
    return JobFields.path(JobFields.TRIGGERS, index, field);
  }

  private Node kind() {
    var choice =
        fields.choice(path("type"), "job-form.trigger-type", List.of("CRON", "ONCE"), this::kind);
    HBox.setHgrow(choice, Priority.ALWAYS);
    var remove = new Button("", Icons.of("mdi2d-delete-outline"));
    remove.getStyleClass().addAll("ghost", "icon-only");
    remove.setId("remove-trigger-" + index);
    remove.setAccessibleText(texts.get("job-form.remove-trigger"));
    remove.setTooltip(new Tooltip(texts.get("job-form.remove-trigger")));
    remove.setOnAction(
        _ -> fields.model().document().change(it -> it.remove(JobFields.TRIGGERS, index)));
    var line = new HBox(choice, remove);
    line.getStyleClass().add("with-button");
    return line;
  }

  private String kind(String type) {
    return texts.get(type.equals("ONCE") ? "job-form.type-once" : "job-form.type-cron");
  }

  private Node time() {
    var cron = fields.line(path("expr"), "job-form.cron", "mono-field").required();
    fields.document(cron).subscribe(it -> cron.hint(inWords(it.text(path("expr")))));
    var once =
        fields
            .line(path("at"), "job-form.at", "mono-field")
            .required()
            .hint(texts.get("job-form.at-hint"));
    var isOnce = fields.document(this).map(it -> it.text(path("type")).equals("ONCE"));
    once.visibleProperty().bind(isOnce.orElse(false));
    cron.visibleProperty().bind(isOnce.map(it -> !it).orElse(true));
    once.managedProperty().bind(once.visibleProperty());
    cron.managedProperty().bind(cron.visibleProperty());
    return new VBox(cron, once);
  }

  private String inWords(String expression) {
    return CronFix.understood(expression)
        ? CronWords.describe(CronExpression.parse(expression), texts.language().locale())
        : "";
  }

  private FieldBox zone() {
    var input = fields.lineInput(path("timezone"));
    Suggestions.bind(input, text -> ZoneNames.matching(text, Suggestions.MOST));
    return fields.box(path("timezone"), "job-form.zone", input).required();
  }

  /// There is one policy only, so there is nothing to choose.
  private Node misfire() {
    var words = new Label(texts.get("job-form.misfire"));
    words.getStyleClass().addAll("small", "subtle");
    words.setWrapText(true);
    return words;
  }
}
