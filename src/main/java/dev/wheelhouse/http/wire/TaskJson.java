package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.Task;
import java.util.List;
import java.util.TreeMap;

/// `{"type": "SHELL", "command": …}`. A command given as a text is a script for the shell, one
/// given as a list is a program with its arguments.
final class TaskJson {
  private TaskJson() {}

  static ObjectNode write(Task task) {
    ObjectNode json = Tree.object().put("type", task.type());
    switch (task) {
      case Task.Noop _ -> {}
      case Task.Shell shell -> write(shell, json);
      case Task.Http http -> HttpTaskJson.write(http, json);
      case Task.Sql sql -> SqlTaskJson.write(sql, json);
      case Task.Java java -> JavaTaskJson.write(java, json);
      case Task.JavaMain java -> JavaTaskJson.write(java, json);
      case Task.Container container -> ContainerTaskJson.write(container, json);
      case Task.Wait wait -> WaitTaskJson.write(wait, json);
      case Task.Approval approval -> WaitTaskJson.write(approval, json);
      case Task.SubDag dag -> WaitTaskJson.write(dag, json);
    }
    return json;
  }

  private static void write(Task.Shell task, ObjectNode json) {
    if (task.shell() && task.command().size() == 1) {
      json.put("command", task.command().getFirst());
    } else {
      json.set("command", Tree.texts(task.command()));
    }
    json.put("shell", task.shell());
    json.put("directory", task.directory());
    ObjectNode environment = json.putObject("environment");
    new TreeMap<>(task.environment()).forEach(environment::put);
    json.put("stdin", task.stdin());
    ObjectNode exitCodes = json.putObject("exitCodes");
    exitCodes.set("success", Tree.integers(task.exitCodes().success()));
    exitCodes.set("skip", Tree.integers(task.exitCodes().skip()));
    json.set("limits", LimitsJson.write(task.limits()));
    json.put("cleanUp", task.cleanUp());
  }

  static Task read(JsonNode node, String path) {
    Fields fields = new Fields(node, path);
    Task task =
        switch (fields.text("type")) {
          case "NOOP" -> new Task.Noop();
          case "SHELL" -> shell(fields);
          case "HTTP" -> HttpTaskJson.read(fields);
          case "SQL" -> SqlTaskJson.read(fields);
          case "JAVA" -> JavaTaskJson.read(fields);
          case "CONTAINER" -> ContainerTaskJson.read(fields);
          case "WAIT" -> WaitTaskJson.readWait(fields);
          case "APPROVAL" -> WaitTaskJson.readApproval(fields);
          case "SUBDAG" -> WaitTaskJson.readSubDag(fields);
          case String other ->
              throw Refusal.of(
                  fields.path("type"),
                  "is \""
                      + Refusal.shown(other)
                      + "\"; give one of NOOP, SHELL, HTTP, SQL, JAVA, CONTAINER, WAIT, APPROVAL, SUBDAG.");
        };
    fields.end();
    return task;
  }

  private static Task.Shell shell(Fields fields) {
    JsonNode command = fields.take("command").orElseThrow(() -> noCommand(fields));
    return new Task.Shell(
        command(command, fields.path("command")),
        fields.flag("shell", command.isTextual()),
        fields.text("directory", ""),
        fields.textsByName("environment"),
        fields.text("stdin", ""),
        fields.object("exitCodes").map(TaskJson::exitCodes).orElse(ExitCodes.USUAL),
        LimitsJson.read(fields),
        fields.text("cleanUp", ""));
  }

  private static List<String> command(JsonNode node, String path) {
    if (!node.isTextual() && !node.isArray()) {
      throw Refusal.wrongType(
          path, node, "a script as text, or a program with its arguments as a list");
    }
    return node.isTextual() ? List.of(node.textValue()) : Values.list(node, path, Values::text);
  }

  private static RuntimeException noCommand(Fields fields) {
    return Refusal.of(
        fields.path("command"),
        "is missing; give a script as text, or a program with its arguments as a list.");
  }

  private static ExitCodes exitCodes(Fields fields) {
    ExitCodes codes =
        new ExitCodes(
            fields.integers("success", ExitCodes.USUAL.success()),
            fields.integers("skip", ExitCodes.USUAL.skip()));
    fields.end();
    return codes;
  }
}
