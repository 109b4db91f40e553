package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.InScene;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What people call the job.
final class GeneralSection {
  private final FormFields fields;
  private final ObservableValue<Boolean> nameFixed;

  /// @param nameFixed whether it has its name already
  GeneralSection(FormFields fields, ObservableValue<Boolean> nameFixed) {
    this.fields = fields;
    this.nameFixed = nameFixed;
  }

  Node node() {
    var card = new SectionCard(FormSection.GENERAL, fields.texts());
    card.add(
        fields.columns(name(), fields.named("owner", "job-form.owner", KnownNames::owners)),
        fields.columns(
            fields.named("group", "job-form.group", KnownNames::groups),
            fields
                .line("label", "job-form.label", "mono-field")
                .hint(
                    fields.texts().get("job-form.label-hint", "${logicalTime - 1d | yyyy-MM-dd}"))),
        fields.area("description", "job-form.description", 2));
    return card;
  }

  /// Saving goes by the name, so another name would make another job.
  private FieldBox name() {
    var texts = fields.texts();
    var input = fields.lineInput("name");
    var box = fields.box("name", "job-form.name", input).required();
    nameFixed
        .when(InScene.of(box))
        .subscribe(
            fixed -> {
              input.setEditable(!fixed);
              input.setFocusTraversable(!fixed);
              box.hint(fixed ? texts.get("job-form.name-fixed") : "");
            });
    return box;
  }
}
