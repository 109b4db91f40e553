package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.ChoiceTexts;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.CronWords;
import dev.wheelhouse.model.definition.MisfirePolicy;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One trigger: by a cron expression, once at an instant, or on an event, in a zone.
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
            fields.sized(List.of(50, 50), kind(), fields.line(path("key"), "job-form.trigger-key")),
            fields.columns(time(), zone()),
            fields.when(filter(), is(TriggerFields.Kind.EVENT)),
            fields.when(misfire(), is(TriggerFields.Kind.EVENT).negate()),
            new TriggerRulesPart(fields, index).node());
  }

  private String path(String field) {
    return JobFields.path(JobFields.TRIGGERS, index, field);
  }

  private Predicate<JobFields> is(TriggerFields.Kind kind) {
    return it -> it.text(path("type")).equals(kind.name());
  }

  private Node kind() {
    var choice =
        fields.choice(
            path("type"), "job-form.trigger-type", TriggerFields.Kind.class, TriggerCard::key);
    HBox.setHgrow(choice, Priority.ALWAYS);
    var remove = new Button("", Icons.of("mdi2d-delete-outline"));
    remove.getStyleClass().addAll("ghost", "icon-only");
    remove.setId("remove-trigger-" + index);
    remove.setAccessibleText(texts.get("job-form.remove-trigger"));
    remove.setTooltip(new Tooltip(texts.get("job-form.remove-trigger")));
    remove.setOnAction(_ -> fields.model().change(it -> it.remove(JobFields.TRIGGERS, index)));
    var line = new HBox(choice, remove);
    line.getStyleClass().add("with-button");
    return line;
  }

  private static String key(TriggerFields.Kind kind) {
    return switch (kind) {
      case CRON -> "job-form.type-cron";
      case ONCE -> "job-form.type-once";
      case EVENT -> "job-form.type-event";
    };
  }

  private Node time() {
    var cron = fields.line(path("expr"), "job-form.cron", "mono-field").required();
    fields.document(cron).subscribe(it -> cron.hint(inWords(it.text(path("expr")))));
    var once =
        fields
            .line(path("at"), "job-form.at", "mono-field")
            .required()
            .hint(texts.get("job-form.at-hint"));
    var event =
        fields
            .line(path("event"), "job-form.event", "mono-field")
            .required()
            .hint(texts.get("job-form.event-hint"));
    return new VBox(
        fields.when(cron, is(TriggerFields.Kind.CRON)),
        fields.when(once, is(TriggerFields.Kind.ONCE)),
        fields.when(event, is(TriggerFields.Kind.EVENT)));
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

  private FieldBox filter() {
    return fields
        .line(path("filter"), "job-form.filter", "mono-field")
        .hint(texts.get("job-form.filter-hint"));
  }

  private Node misfire() {
    var policy =
        fields.explained(
            path("misfirePolicy"),
            "job-form.misfire",
            MisfirePolicy.class,
            ChoiceTexts::of,
            ChoiceTexts::sentence);
    var bounds =
        fields.columns(
            fields
                .line(path("catchUpWindowSec"), "job-form.catch-up-window", "mono-field")
                .hint(texts.get("job-form.catch-up-window-hint")),
            fields
                .line(path("catchUpMost"), "job-form.catch-up-most", "mono-field")
                .hint(texts.get("job-form.catch-up-most-hint")));
    Predicate<JobFields> all =
        it -> it.text(path("misfirePolicy")).equals(MisfirePolicy.FIRE_ALL.name());
    var box = new VBox(policy, fields.when(bounds, all));
    box.getStyleClass().add("fields");
    return box;
  }
}
