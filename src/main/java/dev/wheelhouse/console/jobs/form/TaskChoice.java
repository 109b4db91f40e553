package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Task;

/// The kinds of task that the form offers, in the order of the choice.
enum TaskChoice {
  SHELL("job-form.task-shell"),
  HTTP("job-form.task-http"),
  SQL("job-form.task-sql"),
  JAVA("job-form.task-java"),
  JAVA_MAIN("job-form.task-java-main"),
  CONTAINER("job-form.task-container"),
  WAIT("job-form.task-wait"),
  APPROVAL("job-form.task-approval"),
  NOOP("job-form.task-noop");

  private final String textKey;

  TaskChoice(String textKey) {
    this.textKey = textKey;
  }

  String textKey() {
    return textKey;
  }

  static TaskChoice of(Task task) {
    return switch (task) {
      case Task.Shell _ -> SHELL;
      case Task.Http _ -> HTTP;
      case Task.Sql _ -> SQL;
      case Task.Java _ -> JAVA;
      case Task.JavaMain _ -> JAVA_MAIN;
      case Task.Container _ -> CONTAINER;
      case Task.Wait _ -> WAIT;
      case Task.Approval _ -> APPROVAL;
      case Task.Noop _ -> NOOP;
    };
  }

  static TaskChoice of(JobFields fields) {
    return valueOf(fields.text(TaskFields.TYPE));
  }
}
