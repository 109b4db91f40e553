package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Task.WaitFor;
import java.time.Duration;
import java.util.Map;

/// The fields of WAIT and APPROVAL, there and back.
final class WaitTaskFields {
  static final String FILTER = "task.filter";
  static final Task.Wait EMPTY = new Task.Wait(new WaitFor.Delay(Duration.ofMinutes(10)));

  private WaitTaskFields() {}

  /// What a WAIT waits for.
  enum Kind {
    DELAY,
    TIME,
    EVENT
  }

  static void write(Task.Wait task, FieldTexts texts) {
    var delay = task.what() instanceof WaitFor.Delay it ? it : (WaitFor.Delay) EMPTY.what();
    var time = task.what() instanceof WaitFor.Time it ? it : new WaitFor.Time("");
    var event = task.what() instanceof WaitFor.Event it ? it : new WaitFor.Event("", Map.of());
    texts.put(
        "task.for",
        switch (task.what()) {
          case WaitFor.Delay _ -> Kind.DELAY.name();
          case WaitFor.Time _ -> Kind.TIME.name();
          case WaitFor.Event _ -> Kind.EVENT.name();
        });
    texts.put("task.delaySec", DurationWords.format(delay.delay()));
    texts.put("task.at", time.at());
    texts.put("task.event", event.name());
    texts.named(FILTER, event.filter());
  }

  static void write(Task.Approval task, FieldTexts texts) {
    texts.put("task.question", task.question());
  }

  static Task.Wait read(FieldReader reader) {
    return new Task.Wait(
        switch (reader.choice("task.for", Kind.class, Kind.DELAY)) {
          case DELAY -> new WaitFor.Delay(reader.duration("task.delaySec", Duration.ZERO));
          case TIME -> new WaitFor.Time(reader.text("task.at"));
          case EVENT -> new WaitFor.Event(reader.text("task.event"), reader.named(FILTER));
        });
  }

  static Task.Approval readApproval(FieldReader reader) {
    return new Task.Approval(reader.text("task.question"));
  }
}
