package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.jobs.form.WaitTaskFields.Kind;
import dev.wheelhouse.console.text.Texts;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The fields of the tasks that wait without a slot: WAIT and APPROVAL.
final class WaitPart {
  private final FormFields fields;
  private final Texts texts;

  WaitPart(FormFields fields) {
    this.fields = fields;
    this.texts = fields.texts();
  }

  Node node() {
    var value =
        new VBox(
            fields.when(
                fields
                    .line("task.delaySec", "job-form.wait-delay", "mono-field")
                    .required()
                    .hint(texts.get("job-form.wait-delay-hint")),
                waits(Kind.DELAY)),
            fields.when(
                fields
                    .line("task.at", "job-form.wait-time", "mono-field")
                    .required()
                    .hint(texts.get("job-form.wait-time-hint", "${logicalTime + 6h}")),
                waits(Kind.TIME)),
            fields.when(
                fields
                    .line("task.event", "job-form.event", "mono-field")
                    .required()
                    .hint(texts.get("job-form.wait-event-hint")),
                waits(Kind.EVENT)));
    var part =
        new VBox(
            SectionCard.columns(
                fields.choice("task.for", "job-form.wait-for", Kind.class, WaitPart::key), value),
            fields.when(
                new NamedValuesPane(
                    fields, WaitTaskFields.FILTER, "job-form.filter", "job-form.add-filter"),
                waits(Kind.EVENT)));
    part.getStyleClass().add("fields");
    return part;
  }

  Node approval() {
    return fields
        .area("task.question", "job-form.question", 2)
        .required()
        .hint(texts.get("job-form.question-hint"));
  }

  private static Predicate<JobFields> waits(Kind kind) {
    return it -> it.text("task.for").equals(kind.name());
  }

  private static String key(Kind kind) {
    return switch (kind) {
      case DELAY -> "job-form.wait-for-delay";
      case TIME -> "job-form.wait-for-time";
      case EVENT -> "job-form.wait-for-event";
    };
  }
}
