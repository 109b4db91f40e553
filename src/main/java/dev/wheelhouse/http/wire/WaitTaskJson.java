package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Task;
import java.time.Duration;

/// `{"type": "WAIT", "delaySec": 90}`, `{"type": "WAIT", "at": "${logicalTime + 6h}"}`, `{"type":
/// "WAIT", "event": "file-arrived", "filter": {…}}`, `{"type": "WAIT", "other": "billing", "match":
/// "SAME_DAY"}`, `{"type": "APPROVAL", "question": …}`, `{"type": "SUBDAG", "dag": …}`.
final class WaitTaskJson {
  private static final String WAYS = "give one of delaySec, at, event, other";
  private static final String SAME_TIME = "SAME_TIME";
  private static final String SAME_DAY = "SAME_DAY";
  private static final String OFFSET = "OFFSET";

  private WaitTaskJson() {}

  static void write(Task.Wait task, ObjectNode json) {
    switch (task.what()) {
      case Task.WaitFor.Delay(var delay) -> json.put("delaySec", Values.seconds(delay));
      case Task.WaitFor.Time(var at) -> json.put("at", at);
      case Task.WaitFor.Event(var name, var filter) -> {
        json.put("event", name);
        json.set("filter", Tree.textsByName(filter));
      }
      case Task.WaitFor.Other(var name, var match) -> {
        json.put("other", name);
        switch (match) {
          case Task.Match.SameTime _ -> json.put("match", SAME_TIME);
          case Task.Match.SameDay _ -> json.put("match", SAME_DAY);
          case Task.Match.Offset(var terms) -> json.put("match", OFFSET).put("offset", terms);
        }
      }
    }
  }

  static void write(Task.SubDag task, ObjectNode json) {
    json.put("dag", task.dag());
    json.set("parameters", Tree.textsByName(task.parameters()));
  }

  static Task readSubDag(Fields fields) {
    return new Task.SubDag(fields.text("dag"), fields.textsByName("parameters"));
  }

  static void write(Task.Approval task, ObjectNode json) {
    json.put("question", task.question());
  }

  static Task readWait(Fields fields) {
    boolean delay = fields.has("delaySec");
    boolean time = fields.has("at");
    boolean event = fields.has("event");
    boolean other = fields.has("other");
    if ((delay ? 1 : 0) + (time ? 1 : 0) + (event ? 1 : 0) + (other ? 1 : 0) != 1) {
      throw Refusal.of(
          fields.path("type"), "is WAIT, which waits for exactly one thing; " + WAYS + ".");
    }
    if (delay) {
      return new Task.Wait(new Task.WaitFor.Delay(fields.seconds("delaySec", Duration.ZERO)));
    }
    if (other) {
      return new Task.Wait(new Task.WaitFor.Other(fields.text("other"), match(fields)));
    }
    return new Task.Wait(
        time
            ? new Task.WaitFor.Time(fields.text("at"))
            : new Task.WaitFor.Event(fields.text("event"), fields.textsByName("filter")));
  }

  private static Task.Match match(Fields fields) {
    return switch (fields.text("match", SAME_TIME)) {
      case SAME_TIME -> new Task.Match.SameTime();
      case SAME_DAY -> new Task.Match.SameDay();
      case OFFSET -> new Task.Match.Offset(fields.text("offset"));
      case String other ->
          throw Refusal.of(
              fields.path("match"),
              "is \"%s\"; give one of SAME_TIME, SAME_DAY, OFFSET."
                  .formatted(Refusal.shown(other)));
    };
  }

  static Task readApproval(Fields fields) {
    return new Task.Approval(fields.text("question", ""));
  }
}
