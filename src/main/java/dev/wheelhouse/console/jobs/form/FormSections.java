package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The sections of the form with their index: where the focus is, and how it gets to a field.
final class FormSections {
  private final JobFormModel model;
  private final FormFields fields;
  private final SectionIndex index;
  private final Map<FormSection, Node> cards = new EnumMap<>(FormSection.class);
  private @Nullable ScrollPane scroll;

  FormSections(JobFormModel model, FormFields fields, Texts texts) {
    this.model = model;
    this.fields = fields;
    this.index = new SectionIndex(model.problems(), texts, this::goTo);
  }

  /// @param scroll around the sections
  void fill(Pane indexPlace, Pane sections, ScrollPane scroll) {
    this.scroll = scroll;
    indexPlace.getChildren().add(index);
    cards.put(
        FormSection.GENERAL,
        new GeneralSection(fields, model.opening().subjectProperty().map(Subject::edits)).node());
    cards.put(FormSection.TRIGGERS, new TriggersSection(fields).node());
    cards.put(FormSection.TASK, new TaskSection(fields).node());
    cards.put(FormSection.RETRY, new RetrySection(fields).node());
    cards.put(FormSection.PLACEMENT, new PlacementSection(fields).node());
    cards.put(FormSection.SAFETY, new SafetySection(fields).node());
    cards.put(FormSection.PARAMETERS, new ParametersSection(fields).node());
    sections.getChildren().setAll(cards.values());
  }

  /// From the top of the form.
  void focusFirst(String path) {
    if (scroll != null) {
      scroll.setVvalue(0);
    }
    fields.input(path).ifPresent(Node::requestFocus);
  }

  /// To the field of that path, or to the section that it would be in.
  void jump(String path) {
    fields.input(path).ifPresentOrElse(this::focus, () -> goTo(FormSection.of(path)));
  }

  /// The index follows the focus.
  void focused(@Nullable Node owner) {
    for (var at = owner; at != null; at = at.getParent()) {
      var node = at;
      cards.entrySet().stream()
          .filter(it -> it.getValue().equals(node))
          .findFirst()
          .ifPresent(it -> index.current(it.getKey()));
    }
  }

  private void focus(Node input) {
    FoldedFields.reveal(input);
    input.requestFocus();
    reveal(input, false);
  }

  private void goTo(FormSection section) {
    var card = cards.get(section);
    if (card != null) {
      card.requestFocus();
      card.requestFocusTraversal(TraversalDirection.NEXT);
      reveal(card, true);
    }
  }

  private void reveal(Node node, boolean atTop) {
    if (scroll != null) {
      Reveal.in(scroll, node, atTop);
    }
  }
}
