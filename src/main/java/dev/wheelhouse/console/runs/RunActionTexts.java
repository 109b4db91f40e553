package dev.wheelhouse.console.runs;

/// The keys of what the window says of each action: while it can be taken back, and when it is done
/// or was refused.
final class RunActionTexts {
  private RunActionTexts() {}

  /// `settle will be started again`; empty for what is done at once.
  static String waiting(RunAction action) {
    return switch (action) {
      case RERUN -> "runs.rerun-waits";
      case RERUN_WITH_DOWNSTREAM -> "runs.rerun-downstream-waits";
      case RERUN_FAILED -> "runs.rerun-failed-waits";
      case MARK_SUCCESS -> "runs.mark-success-waits";
      case MARK_FAILED -> "runs.mark-failed-waits";
      case SKIP -> "runs.skip-waits";
      case DISCARD -> "runs.discard-waits";
      case STOP,
          KILL,
          RETRY_NOW,
          SUSPEND,
          CONTINUE,
          CHECKPOINT,
          COMPENSATE,
          IT_SUCCEEDED,
          IT_FAILED,
          IT_DID_NOT_RUN ->
          "";
    };
  }

  static String done(RunAction action) {
    return switch (action) {
      case RERUN, RERUN_WITH_DOWNSTREAM -> "runs.rerun-done";
      case RERUN_FAILED -> "runs.rerun-failed-done";
      case STOP -> "runs.stop-done";
      case KILL -> "runs.kill-done";
      case RETRY_NOW -> "runs.retry-done";
      case SUSPEND -> "runs.suspend-done";
      case CONTINUE -> "runs.continue-done";
      case CHECKPOINT -> "runs.checkpoint-done";
      case MARK_SUCCESS -> "runs.mark-success-done";
      case MARK_FAILED -> "runs.mark-failed-done";
      case SKIP -> "runs.skip-done";
      case DISCARD -> "runs.discard-done";
      case COMPENSATE -> "runs.compensate-done";
      case IT_SUCCEEDED -> "runs.it-succeeded-done";
      case IT_FAILED -> "runs.it-failed-done";
      case IT_DID_NOT_RUN -> "runs.it-did-not-run-done";
    };
  }

  static String refused(RunAction action) {
    return switch (action) {
      case RERUN, RERUN_WITH_DOWNSTREAM, RERUN_FAILED -> "runs.rerun-refused";
      case STOP -> "runs.stop-refused";
      case KILL -> "runs.kill-refused";
      case MARK_SUCCESS, MARK_FAILED -> "runs.mark-refused";
      case SKIP -> "runs.skip-refused";
      case DISCARD -> "runs.discard-refused";
      case RETRY_NOW, SUSPEND, CONTINUE, CHECKPOINT, COMPENSATE -> "runs.action-refused";
      case IT_SUCCEEDED, IT_FAILED, IT_DID_NOT_RUN -> "runs.judge-refused";
    };
  }
}
