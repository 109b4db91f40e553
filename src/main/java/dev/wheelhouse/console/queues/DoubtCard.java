package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.Judge.Verdict;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateChip;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.RunState;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A run whose outcome nobody knows: what is known of it, and the three ways to an answer. None of
/// them is the default.
final class DoubtCard extends VBox {
  private final QueueEntry entry;
  private final QueuesModel queues;
  private final QueueActs acts;
  private final Frame frame;
  private final QueueWords words;
  private final Texts texts;

  /// @param brief where its place says already that it needs confirmation
  DoubtCard(
      QueueEntry entry,
      boolean brief,
      QueuesModel queues,
      QueueActs acts,
      Frame frame,
      QueueWords words) {
    this.entry = entry;
    this.queues = queues;
    this.acts = acts;
    this.frame = frame;
    this.words = words;
    this.texts = words.texts();
    getStyleClass().add("doubt");
    setId("doubt-" + entry.run().run().id().value());
    getChildren().setAll(head(brief), facts(), buttons());
  }

  private HBox head(boolean brief) {
    var name = new Label(QueueWords.name(entry));
    name.getStyleClass().add("strong");
    name.setMinWidth(brief ? 60 : USE_PREF_SIZE);
    var key = new Label(words.key(entry));
    key.getStyleClass().add("mono");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var blocks = new Label();
    blocks.getStyleClass().addAll("small", "doubt-blocks");
    if (!entry.blocks().isEmpty()) {
      blocks.setText(texts.get("queues.blocks-names", words.runs().names(entry.blocks())));
    }
    blocks.setMinWidth(40);
    var head = new HBox(name, key, space, blocks);
    head.getStyleClass().add("doubt-head");
    if (brief) {
      key.setMinWidth(30);
    } else {
      head.getChildren().add(2, new StateChip(texts, StateStyle.of(entry.run().run().state())));
    }
    return head;
  }

  private VBox facts() {
    var since = new Label();
    since
        .textProperty()
        .bind(
            frame
                .clock()
                .nowProperty()
                .map(now -> texts.get("queues.in-doubt-since", words.since(entry, now)))
                .when(InScene.of(since)));
    since.getStyleClass().addAll("small", "muted");
    var error = new Label(QueueWords.firstLine(entry.error()));
    error.getStyleClass().addAll("small", "muted");
    error.setWrapText(true);
    var facts = new VBox(since, error);
    facts.getStyleClass().add("doubt-facts");
    return facts;
  }

  private HBox buttons() {
    var finished = judging("queues.it-finished", "mdi2c-check", "finished", Verdict.IT_SUCCEEDED);
    var notRun = judging("queues.it-did-not-run", "mdi2c-close", "not-run", Verdict.IT_DID_NOT_RUN);
    var evidence = new Button(texts.get("queues.evidence"), Icons.of("mdi2f-file-search-outline"));
    evidence.getStyleClass().add("ghost");
    evidence.setId("evidence-" + entry.run().run().id().value());
    evidence.setOnAction(_ -> queues.detail().open(entry));
    var row = new HBox(finished, notRun, evidence);
    row.getStyleClass().add("doubt-buttons");
    return row;
  }

  private Button judging(String textKey, String icon, String id, Verdict verdict) {
    var button = new Button(texts.get(textKey), Icons.of(icon));
    button.setId(id + "-" + entry.run().run().id().value());
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> acts.judge(entry, verdict));
    obstacle()
        .when(InScene.of(button))
        .subscribe(
            why -> {
              button.setDisable(!why.isEmpty());
              button.setTooltip(why.isEmpty() ? null : new Tooltip(why));
              button.setAccessibleHelp(why);
            });
    return button;
  }

  /// While a run is only suspected to be lost it may still report.
  private ObservableStringValue obstacle() {
    var right = frame.rights().obstacle(Command.Judge.class, texts);
    var outage = queues.link().outageProperty();
    var early = entry.run().run().state() != RunState.NEEDS_CONFIRMATION;
    return Bindings.createStringBinding(
        () -> {
          if (outage.get() != null) {
            return texts.get("obstacle.no-answer");
          }
          return right.get().isEmpty() && early ? texts.get("queues.may-report") : right.get();
        },
        right,
        outage);
  }
}
