package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Task;
import java.time.Duration;

/// `{"type": "WAIT", "delaySec": 90}`, `{"type": "WAIT", "at": "${logicalTime + 6h}"}`, `{"type":
/// "WAIT", "event": "file-arrived", "filter": {…}}`, `{"type": "APPROVAL", "question": …}`.
final class WaitTaskJson {
  private static final String WAYS = "give one of delaySec, at, event";

  private WaitTaskJson() {}

  static void write(Task.Wait task, ObjectNode json) {
    switch (task.what()) {
      case Task.WaitFor.Delay(var delay) -> json.put("delaySec", Values.seconds(delay));
      case Task.WaitFor.Time(var at) -> json.put("at", at);
      case Task.WaitFor.Event(var name, var filter) -> {
        json.put("event", name);
        json.set("filter", Tree.textsByName(filter));
      }
    }
  }

  static void write(Task.Approval task, ObjectNode json) {
    json.put("question", task.question());
  }

  static Task readWait(Fields fields) {
    boolean delay = fields.has("delaySec");
    boolean time = fields.has("at");
    boolean event = fields.has("event");
    if ((delay ? 1 : 0) + (time ? 1 : 0) + (event ? 1 : 0) != 1) {
      throw Refusal.of(
          fields.path("type"), "is WAIT, which waits for exactly one thing; " + WAYS + ".");
    }
    if (delay) {
      return new Task.Wait(new Task.WaitFor.Delay(fields.seconds("delaySec", Duration.ZERO)));
    }
    return new Task.Wait(
        time
            ? new Task.WaitFor.Time(fields.text("at"))
            : new Task.WaitFor.Event(fields.text("event"), fields.textsByName("filter")));
  }

  static Task readApproval(Fields fields) {
    return new Task.Approval(fields.text("question", ""));
  }
}
