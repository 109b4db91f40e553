package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Task.WaitFor;
import java.time.Duration;
import java.util.Map;

/// The fields of WAIT and APPROVAL, there and back.
final class WaitTaskFields {
  static final String FILTER = "task.filter";
  static final String SUB_PARAMETERS = "task.parameters";
  static final Task.Wait EMPTY = new Task.Wait(new WaitFor.Delay(Duration.ofMinutes(10)));

  private WaitTaskFields() {}

  /// What a WAIT waits for.
  enum Kind {
    DELAY,
    TIME,
    EVENT,
    OTHER
  }

  /// Which run of another definition it waits for.
  enum Which {
    SAME_TIME,
    OFFSET,
    SAME_DAY
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
          case WaitFor.Other _ -> Kind.OTHER.name();
        });
    texts.put("task.delaySec", DurationWords.format(delay.delay()));
    texts.put("task.at", time.at());
    texts.put("task.event", event.name());
    texts.named(FILTER, event.filter());
    var other =
        task.what() instanceof WaitFor.Other it
            ? it
            : new WaitFor.Other("", new Task.Match.SameTime());
    texts.put("task.other", other.name());
    texts.put("task.match", which(other.match()).name());
    texts.put("task.offset", other.match() instanceof Task.Match.Offset(var terms) ? terms : "");
  }

  private static Which which(Task.Match match) {
    return switch (match) {
      case Task.Match.SameTime _ -> Which.SAME_TIME;
      case Task.Match.Offset _ -> Which.OFFSET;
      case Task.Match.SameDay _ -> Which.SAME_DAY;
    };
  }

  static void write(Task.SubDag task, FieldTexts texts) {
    texts.put("task.dag", task.dag());
    texts.named(SUB_PARAMETERS, task.parameters());
  }

  static Task.SubDag readSubDag(FieldReader reader) {
    return new Task.SubDag(reader.text("task.dag"), reader.named(SUB_PARAMETERS));
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
          case OTHER -> new WaitFor.Other(reader.text("task.other"), match(reader));
        });
  }

  private static Task.Match match(FieldReader reader) {
    return switch (reader.choice("task.match", Which.class, Which.SAME_TIME)) {
      case SAME_TIME -> new Task.Match.SameTime();
      case OFFSET -> new Task.Match.Offset(reader.text("task.offset"));
      case SAME_DAY -> new Task.Match.SameDay();
    };
  }

  static Task.Approval readApproval(FieldReader reader) {
    return new Task.Approval(reader.text("task.question"));
  }
}
