package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.definition.Task;

/// The icon of a kind of task (TOKENS).
final class TaskIcons {
  /// Of a job that is not known.
  static final String UNKNOWN = "mdi2h-help-circle-outline";

  private TaskIcons() {}

  static String of(Task task) {
    return switch (task) {
      case Task.Shell _ -> "mdi2c-console";
      case Task.Noop _ -> "mdi2f-flag-checkered";
      case Task.Http _ -> "mdi2w-web";
      case Task.Sql _ -> "mdi2d-database";
      case Task.Java _, Task.JavaMain _ -> "mdi2c-coffee-outline";
      case Task.Container _ -> "mdi2c-cube-outline";
      case Task.Wait(Task.WaitFor.Event _) -> "mdi2b-broadcast";
      case Task.Wait _ -> "mdi2t-timer-sand";
      case Task.SubDag _ -> "mdi2s-sitemap-outline";
      case Task.Approval _ -> "mdi2a-account-check-outline";
    };
  }
}
