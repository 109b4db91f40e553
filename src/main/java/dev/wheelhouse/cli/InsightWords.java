package dev.wheelhouse.cli;

import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.Evidence.Conclusion;
import dev.wheelhouse.api.Evidence.Fact;
import dev.wheelhouse.api.Evidence.Repair;

/// Evidence and differences in sentences.
final class InsightWords {
  private InsightWords() {}

  static String of(Conclusion conclusion) {
    return switch (conclusion) {
      case FAILED_EACH_TIME -> "It failed by itself, each time in the same way.";
      case FAILED_ONCE -> "It failed by itself; in this way for the first time.";
      case TIMED_OUT -> "It was killed because it took too long.";
      case NEVER_STARTED -> "It could not be started at all.";
      case UNKNOWN_OUTCOME -> "It was lost; nobody knows whether its work was done.";
      case PROBABLY_NEVER_RAN -> "It was lost, and there is no sign that it ever began.";
      case PROBABLY_FINISHED -> "It was lost, but its result is on disk.";
      case MARKED -> "A person declared its state.";
      case NONE -> "There is nothing to judge: it has not failed.";
    };
  }

  static String of(Fact fact) {
    return switch (fact) {
      case Fact.Heartbeat(var at, _, _) ->
          at == null ? "no sign of life" : "last sign of life " + Shown.text(at);
      case Fact.Processes(var alive, var pid, _) ->
          "process " + pid + (alive ? " is alive" : " is gone");
      case Fact.Exit(var code, var signal, _) ->
          "exit code " + code + (signal.isEmpty() ? "" : ", signal " + signal);
      case Fact.ResultFile(var there, _) -> there ? "a result is on disk" : "no result on disk";
      case Fact.Attempts(var made, var most, _) -> "%d of %d attempts".formatted(made, most);
      case Fact.Circuit(var resource, _) -> resource + " fails and is left alone";
      case Fact.Repeatable(var idempotent, _) ->
          idempotent ? "it may be done twice" : "the job does not say that it may be done twice";
      case Fact.Alike(var runs, _) -> "other runs that failed with the same error: " + runs;
    };
  }

  /// The verb that does it.
  static String of(Repair repair, String run) {
    return switch (repair) {
      case RERUN -> "wheelhouse run rerun " + run;
      case RERUN_WITH_DOWNSTREAM -> "wheelhouse run rerun " + run + " --downstream";
      case IT_SUCCEEDED, IT_FAILED, IT_DID_NOT_RUN ->
          "wheelhouse run judge " + run + " " + repair + " --reason …";
      case COMPENSATE -> "wheelhouse run compensate " + run;
      case MARK_SUCCESS -> "wheelhouse run mark " + run + " SUCCESS --reason …";
      case SKIP -> "wheelhouse run mark " + run + " SKIP --reason …";
      case DISCARD -> "discard its dead letter";
    };
  }

  static String of(Difference difference) {
    return switch (difference) {
      case Difference.Definition(var from, var to, var at, var by, var fields) ->
          "version %d → %d, saved %s by %s, %d fields"
              .formatted(from, to, Shown.text(at), by, fields.size());
      case Difference.Parameter(var name, var before, var after) ->
          "parameter %s: %s → %s".formatted(name, shown(before), shown(after));
      case Difference.Took(var before, var after) ->
          "took %s → %s".formatted(Shown.text(before), Shown.text(after));
      case Difference.Worker(var before, var after) -> "worker %s → %s".formatted(before, after);
    };
  }

  /// Nothing is shown as a dash.
  static String shown(String value) {
    return value.isEmpty() ? "–" : Shown.oneLine(value);
  }
}
