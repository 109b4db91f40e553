package dev.wheelhouse.console.runs;

/// The keys of a question's words.
///
/// @param reasonKey empty when no reason is asked for
record RunQuestion(
    String titleKey,
    String sentenceKey,
    String reasonKey,
    String keepKey,
    String confirmKey,
    boolean destructive) {

  static RunQuestion of(RunAction action) {
    return switch (action) {
      case KILL -> destructive("kill.question", "kill.sentence", "kill.keep", "kill.confirm");
      case MARK_SUCCESS -> record("mark.success", "mark.success-sentence", "mark.success-confirm");
      case MARK_FAILED -> record("mark.failed", "mark.failed-sentence", "mark.failed-confirm");
      case SKIP -> record("mark.skip", "mark.skip-sentence", "mark.skip-confirm");
      case DISCARD ->
          destructive("discard.question", "discard.sentence", "discard.keep", "discard.confirm");
      case IT_SUCCEEDED -> judged("judge.succeeded", "judge.succeeded-sentence", "judge.succeeds");
      case IT_FAILED -> judged("judge.failed", "judge.failed-sentence", "judge.fails");
      case IT_DID_NOT_RUN -> judged("judge.not-run", "judge.not-run-sentence", "judge.runs-again");
      case COMPENSATE ->
          new RunQuestion(
              "compensate.question",
              "compensate.sentence",
              "",
              "mark.keep",
              "compensate.confirm",
              false);
      case RERUN,
          RERUN_WITH_DOWNSTREAM,
          RERUN_FAILED,
          STOP,
          RETRY_NOW,
          SUSPEND,
          CONTINUE,
          CHECKPOINT ->
          throw new IllegalArgumentException(action + " asks nothing");
    };
  }

  private static RunQuestion destructive(
      String title, String sentence, String keep, String confirm) {
    return new RunQuestion(title, sentence, "kill.reason", keep, confirm, true);
  }

  private static RunQuestion record(String title, String sentence, String confirm) {
    return new RunQuestion(title, sentence, "kill.reason", "mark.keep", confirm, false);
  }

  private static RunQuestion judged(String title, String sentence, String confirm) {
    return new RunQuestion(title, sentence, "judge.note", "judge.keep", confirm, false);
  }
}
