package dev.wheelhouse.console.text;

import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Task.WaitFor;

/// What a task does, in a few words: `Calls POST https://bank/payments`.
public record TaskWords(Texts texts, Formats formats) {
  private static final int SHOWN = 48;

  public String of(Task task) {
    return switch (task) {
      case Task.Noop _ -> texts.get("job-form.happens-noop");
      case Task.Shell shell -> shell(shell);
      case Task.Http http ->
          texts.get("job-form.happens-http", http.call().method(), brief(http.call().url()));
      case Task.Sql sql -> texts.get("job-form.happens-sql", brief(sql.dataSource()));
      case Task.Java java -> texts.get("job-form.happens-java", brief(java.handler()));
      case Task.JavaMain java -> texts.get("job-form.happens-java-main", brief(program(java)));
      case Task.Container container ->
          texts.get("job-form.happens-container", brief(container.image()));
      case Task.Wait(var what) -> waits(what);
      case Task.SubDag(var dag, _) -> texts.get("job-form.happens-subdag", brief(dag));
      case Task.Approval(var question) -> texts.get("job-form.happens-approval", brief(question));
    };
  }

  private String shell(Task.Shell shell) {
    var line = brief(String.join(" ", shell.command()));
    return line.isEmpty()
        ? texts.get("job-form.happens-nothing")
        : texts.get("job-form.happens-shell", line);
  }

  private static String program(Task.JavaMain java) {
    return java.mainClass().isEmpty() ? String.join(" ", java.classpath()) : java.mainClass();
  }

  private String waits(WaitFor what) {
    return switch (what) {
      case WaitFor.Delay(var delay) ->
          texts.get("job-form.happens-wait-delay", formats.duration(delay));
      case WaitFor.Time(var at) -> texts.get("job-form.happens-wait-time", brief(at));
      case WaitFor.Event(var name, _) -> texts.get("job-form.happens-wait-event", brief(name));
      case WaitFor.Other(var name, _) -> texts.get("job-form.happens-wait-other", brief(name));
    };
  }

  private static String brief(String text) {
    var line = text.lines().findFirst().orElse("").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
