package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Whether a node runs once for each item of a list, and for which.
final class MappingPart {
  private static final int SHOWN = 12;

  private final InspectorModel model;
  private final FormFields fields;
  private final Texts texts;
  private final Label words = new Label();
  private final FlowPane items = new FlowPane();

  MappingPart(InspectorParts parts) {
    this.model = parts.model();
    this.fields = parts.fields();
    this.texts = fields.texts();
  }

  Node node() {
    words.getStyleClass().addAll("small", "muted");
    words.setWrapText(true);
    items.getStyleClass().add("inspector-items");
    items.managedProperty().bind(items.visibleProperty());
    var preview = new VBox(words, items);
    preview.setId("mapping-preview");
    preview.getStyleClass().add("field-box");
    fields.document(preview).subscribe(this::preview);
    var each =
        new VBox(
            fields
                .line(NodeTexts.OVER, "dag.inspector.over", "mono-field")
                .required()
                .tip(texts.get("dag.inspector.over-hint", "${params.channels}")),
            preview,
            fields.row(
                List.of(64, 36),
                fields.line(NodeTexts.PARAMETER, "dag.inspector.for", "mono-field").required(),
                fields
                    .line(NodeTexts.AT_ONCE, "dag.inspector.at-once", "mono-field")
                    .tip(texts.get("dag.inspector.at-once-hint"))));
    each.getStyleClass().add("fields");
    return new InspectorSection(texts, "dag.inspector.each")
        .marked(fields, NodeTexts.EACH)
        .with(
            fields.markedFlag(NodeTexts.EACH, "dag.inspector.each-flag"),
            fields.when(each, it -> it.flag(NodeTexts.EACH)));
  }

  private void preview(JobFields shown) {
    var known = MappedItems.of(shown.text(NodeTexts.OVER), model.dag());
    words.setText(
        known
            .map(it -> texts.count("dag.inspector.items", it.size()))
            .orElse(texts.get("dag.inspector.items-unknown")));
    var some = known.orElse(List.of());
    items.getChildren().setAll(some.stream().limit(SHOWN).map(MappingPart::chip).toList());
    if (some.size() > SHOWN) {
      items.getChildren().add(chip("+" + (some.size() - SHOWN)));
    }
    items.setVisible(!some.isEmpty());
  }

  private static Label chip(String text) {
    var chip = new Label(text);
    chip.getStyleClass().addAll("tag", "mono-tag");
    chip.setMaxWidth(140);
    return chip;
  }
}
