package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.OperationState;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A bulk operation of the engine among what is under way: how far it is, and what can be done with
/// it.
final class EngineOperationRow extends HBox {
  private final Frame frame;
  private final OperationView operation;
  private final Texts texts;

  EngineOperationRow(Frame frame, OperationView operation, Texts texts) {
    this.frame = frame;
    this.operation = operation;
    this.texts = texts;
    var words = new OperationWords(texts);
    var counts = operation.counts();
    var bar = new ProgressBar(counts.total() == 0 ? 0 : (double) counts.ended() / counts.total());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words.title(operation) + ", " + words.state(operation));
    var state = new Label(words.state(operation));
    state.getStyleClass().addAll("small", "muted");
    state.setWrapText(true);
    var said = new VBox(new Label(words.title(operation)), bar, state, links());
    said.getStyleClass().add("words");
    HBox.setHgrow(said, Priority.ALWAYS);
    getStyleClass().add("notification");
    setId("operation-" + operation.id());
    getChildren().setAll(Icons.of("mdi2p-progress-clock"), said);
  }

  private HBox links() {
    var links = new HBox(link("bulk.details", "details", this::details));
    links.getStyleClass().add("operation-links");
    if (operation.state() == OperationState.AWAITS_APPROVAL) {
      links.getChildren().add(approve());
    }
    if (operation.state() != OperationState.CANCELING) {
      var cancel = link("bulk.cancel", "cancel", this::cancel);
      lock(cancel, Command.CancelOperation.class);
      links.getChildren().add(cancel);
    }
    return links;
  }

  private Hyperlink approve() {
    var approve = link("bulk.approve", "approve", this::approveIt);
    lock(approve, Command.ApproveOperation.class);
    return approve;
  }

  private Hyperlink link(String textKey, String id, Runnable does) {
    var link = new Hyperlink(texts.get(textKey));
    link.setId(id + "-operation-" + operation.id());
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(_ -> does.run());
    return link;
  }

  private void lock(Hyperlink link, Class<?> command) {
    var why = frame.rights().obstacle(command, texts).get();
    link.setDisable(!why.isEmpty());
    link.setTooltip(why.isEmpty() ? null : new Tooltip(why));
  }

  private void details() {
    frame.shell().closePopover();
    frame.links().open(new Link.ToOperation(operation.id()));
  }

  private void cancel() {
    frame.engineOperations().cancel(operation, this::ended);
  }

  private void approveIt() {
    frame.engineOperations().approve(operation, this::ended);
  }

  private void ended(Answer<OperationView> answer) {
    switch (answer) {
      case Answer.Done<OperationView> _ -> {}
      case Answer.Rejected<OperationView>(var fault) ->
          frame.toasts().show(Toast.error(texts.get("bulk.refused"), Faults.words(fault, texts)));
      case Answer.Unknown<OperationView>(var fault) ->
          frame.toasts().show(Toast.error(texts.get("bulk.no-answer"), Faults.words(fault, texts)));
    }
  }
}
