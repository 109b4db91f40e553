package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Card;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.TaskWords;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Trigger;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What will happen when this is saved: in a sentence, with the next firings, and what becomes of a
/// run that fails.
final class HappeningCard {
  private final JobFormModel model;
  private final Texts texts;
  private final FiringWords words;
  private final TaskWords tasks;
  private final Label sentence = label("muted-strong");
  private final VBox firings = new VBox();
  private final Label irregular = label("small", "muted");
  private final RetryCurve curve;
  private final Label retries = label("small", "muted");

  HappeningCard(JobFormModel model, Formats formats) {
    this.model = model;
    this.texts = formats.texts();
    this.words = new FiringWords(formats);
    this.tasks = new TaskWords(texts, formats);
    this.curve = new RetryCurve(texts);
  }

  Node node() {
    firings.getStyleClass().add("firings");
    firings.setId("firings");
    sentence.setId("happening");
    curve.setId("retry-curve");
    var body = new VBox(sentence, firings, irregular, curve, retries);
    body.getStyleClass().addAll("card-body", "happening");
    var card = new Card("mdi2e-eye-outline", texts.get("job-form.happening"), body);
    model.document().judgementProperty().when(InScene.of(card)).subscribe(this::show);
    return card;
  }

  private static Label label(String... styleClasses) {
    var label = new Label();
    label.getStyleClass().addAll(styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private void show(Judgement judgement) {
    sentence.setText(
        judgement.definition().map(this::sentence).orElse(texts.get("job-form.happening-unknown")));
    var next = judgement.firings().next();
    firings.getChildren().clear();
    var events = judgement.definition().map(this::events).orElse(List.of());
    if (next.isEmpty() && events.isEmpty() && judgement.definition().isPresent()) {
      firings.getChildren().add(none(judgement));
    }
    firings.getChildren().addAll(events);
    next.forEach(it -> firings.getChildren().add(firing(it)));
    var note = judgement.firings().irregular().map(words::irregular).orElse("");
    irregular.setText(note);
    irregular.setVisible(!note.isEmpty());
    irregular.setManaged(!note.isEmpty());
    var job = judgement.definition().filter(JobDefinition.class::isInstance).isPresent();
    curve.setVisible(job);
    curve.setManaged(job);
    retries.setVisible(job);
    retries.setManaged(job);
    judgement.definition().ifPresent(it -> retries(judgement, it));
  }

  private void retries(Judgement judgement, Definition definition) {
    if (definition instanceof JobDefinition job && judgement.retries().isPresent()) {
      var plan = judgement.retries().get();
      var interval = judgement.firings().shortest();
      curve.show(plan, interval, job.safety().deadLetter());
      retries.setText(new RetryWords(texts).all(plan, interval, job.safety().deadLetter()));
    }
  }

  private Node none(Judgement judgement) {
    var triggers = judgement.definition().map(it -> it.triggers().size()).orElse(0);
    var none = label("small", triggers == 0 ? "muted" : "danger-text");
    none.setText(texts.get(triggers == 0 ? "job-form.fires-by-hand" : "job-form.fires-never-yet"));
    return none;
  }

  /// Nobody knows when an event is told.
  private List<Label> events(Definition definition) {
    return definition.triggers().stream()
        .filter(Trigger.OnEvent.class::isInstance)
        .map(it -> ((Trigger.OnEvent) it).event())
        .filter(it -> !it.isBlank())
        .map(
            it -> {
              var line = label("small", "muted");
              line.setText(texts.get("job-form.fires-on-event", it));
              return line;
            })
        .toList();
  }

  private Node firing(FiringOutlook.Firing firing) {
    var time = new Label(words.time(firing));
    time.getStyleClass().add("mono");
    var line = new HBox(time);
    line.getStyleClass().add("firing");
    words
        .note(firing)
        .ifPresent(
            it -> {
              var tag = new Label(it);
              tag.getStyleClass().addAll("tag", "dst");
              line.getChildren().add(tag);
            });
    return line;
  }

  private String sentence(Definition definition) {
    return switch (definition) {
      case DagDefinition dag ->
          texts.get("job-form.happens-dag", Integer.valueOf(dag.nodes().size()));
      case JobDefinition job ->
          job.task().takesSlot()
              ? texts.get(
                  "job-form.happens-on",
                  tasks.of(job.task()),
                  job.placement().pool(),
                  Integer.valueOf(job.retry().maxAttempts()))
              : texts.get("job-form.happens-without-slot", tasks.of(job.task()));
    };
  }
}
