package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.jobs.form.WaitTaskFields.Kind;
import dev.wheelhouse.console.jobs.form.WaitTaskFields.Which;
import dev.wheelhouse.console.text.Texts;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The fields of the tasks that wait without a slot: WAIT, APPROVAL and SUBDAG.
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
                waits(Kind.EVENT)),
            fields.when(
                fields
                    .line("task.other", "job-form.wait-other", "mono-field")
                    .required()
                    .hint(texts.get("job-form.wait-other-hint")),
                waits(Kind.OTHER)));
    var which =
        fields.columns(
            fields.choice("task.match", "job-form.wait-which", Which.class, WaitPart::key),
            fields.when(
                fields
                    .line("task.offset", "job-form.wait-offset", "mono-field")
                    .required()
                    .hint(texts.get("job-form.wait-offset-hint")),
                it -> it.text("task.match").equals(Which.OFFSET.name())));
    var part =
        new VBox(
            fields.columns(
                fields.choice("task.for", "job-form.wait-for", Kind.class, WaitPart::key), value),
            fields.when(
                new NamedValuesPane(
                    fields, WaitTaskFields.FILTER, "job-form.filter", "job-form.add-filter"),
                waits(Kind.EVENT)),
            fields.when(which, waits(Kind.OTHER)));
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
      case OTHER -> "job-form.wait-for-other";
    };
  }

  private static String key(Which which) {
    return switch (which) {
      case SAME_TIME -> "job-form.wait-same-time";
      case OFFSET -> "job-form.wait-same-offset";
      case SAME_DAY -> "job-form.wait-same-day";
    };
  }

  Node subDag() {
    var part =
        new VBox(
            fields
                .line("task.dag", "job-form.subdag", "mono-field")
                .required()
                .hint(texts.get("job-form.subdag-hint")),
            new NamedValuesPane(
                fields,
                WaitTaskFields.SUB_PARAMETERS,
                "job-form.parameters",
                "job-form.add-filter"));
    part.getStyleClass().add("fields");
    return part;
  }
}
