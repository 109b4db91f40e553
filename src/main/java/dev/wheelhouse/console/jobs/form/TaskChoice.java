package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Task;

/// The kinds of task that the form offers, in the order of the choice.
public enum TaskChoice {
  SHELL("job-form.task-shell", "job-form.task-shell-does"),
  HTTP("job-form.task-http", "job-form.task-http-does"),
  SQL("job-form.task-sql", "job-form.task-sql-does"),
  JAVA("job-form.task-java", "job-form.task-java-does"),
  JAVA_MAIN("job-form.task-java-main", "job-form.task-java-main-does"),
  CONTAINER("job-form.task-container", "job-form.task-container-does"),
  WAIT("job-form.task-wait", "job-form.task-wait-does"),
  APPROVAL("job-form.task-approval", "job-form.task-approval-does"),
  SUBDAG("job-form.task-subdag", "job-form.task-subdag-does"),
  NOOP("job-form.task-noop", "job-form.task-noop-does");

  private final String textKey;
  private final String sentenceKey;

  TaskChoice(String textKey, String sentenceKey) {
    this.textKey = textKey;
    this.sentenceKey = sentenceKey;
  }

  public String textKey() {
    return textKey;
  }

  /// What it does, in a sentence.
  public String sentenceKey() {
    return sentenceKey;
  }

  public static TaskChoice of(Task task) {
    return switch (task) {
      case Task.Shell _ -> SHELL;
      case Task.Http _ -> HTTP;
      case Task.Sql _ -> SQL;
      case Task.Java _ -> JAVA;
      case Task.JavaMain _ -> JAVA_MAIN;
      case Task.Container _ -> CONTAINER;
      case Task.Wait _ -> WAIT;
      case Task.Approval _ -> APPROVAL;
      case Task.SubDag _ -> SUBDAG;
      case Task.Noop _ -> NOOP;
    };
  }

  public static TaskChoice of(JobFields fields) {
    var text = fields.text(TaskFields.TYPE);
    return text.isEmpty() ? SHELL : valueOf(text);
  }
}
