package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.ChoiceTexts;
import dev.wheelhouse.model.definition.Overlap;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// When the job runs by itself: any number of triggers.
public final class TriggersSection {
  private final FormFields fields;

  public TriggersSection(FormFields fields) {
    this.fields = fields;
  }

  Node node() {
    var card = new SectionCard(FormSection.TRIGGERS, fields.texts());
    card.beside(adding());
    card.add(rows(), overlap());
    return card;
  }

  /// The button that adds one.
  public Node adding() {
    var add = new Button(fields.texts().get("job-form.add-trigger"), Icons.of("mdi2p-plus"));
    add.setId("add-trigger");
    add.getStyleClass().addAll("small", "ghost");
    add.setOnAction(_ -> add());
    return add;
  }

  public Node rows() {
    var none = new Label(fields.texts().get("job-form.no-trigger"));
    none.getStyleClass().addAll("small", "muted");
    none.setWrapText(true);
    none.visibleProperty().bind(fields.document(none).map(it -> it.rows("triggers").isEmpty()));
    none.managedProperty().bind(none.visibleProperty());
    var box =
        new VBox(
            none,
            new RowsPane(fields, JobFields.TRIGGERS, index -> new TriggerCard(fields, index)));
    box.getStyleClass().add("fields");
    return box;
  }

  /// What happens when one comes while the last run goes on.
  public Node overlap() {
    return fields.explained(
        "overlap", "job-form.overlap", Overlap.class, ChoiceTexts::of, ChoiceTexts::sentence);
  }

  private void add() {
    var rows = fields.model().fields().rows(JobFields.TRIGGERS);
    var key =
        IntStream.iterate(1, it -> it + 1)
            .mapToObj(it -> it == 1 ? "cron" : "cron-" + it)
            .filter(it -> rows.stream().noneMatch(row -> it.equals(row.get("key"))))
            .findFirst()
            .orElseThrow();
    var trigger = TriggerFields.write(FormStart.newTrigger(key, fields.model().zone()));
    fields.model().change(it -> it.add(JobFields.TRIGGERS, trigger));
    fields.model().problems().goTo(JobFields.path(JobFields.TRIGGERS, rows.size(), "type"));
  }
}
