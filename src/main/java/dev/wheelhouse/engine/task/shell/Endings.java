package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.engine.task.OutputTypes;
import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Outcome.Kind;
import dev.wheelhouse.model.run.Output;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What a supervised process's end means for its run (S5): whoever was first, the task's own exit
/// or the signal, decides; the other stays as evidence.
final class Endings {
  private static final int CPU_TIME_USED_UP = 24;

  /// What a task ends with that was asked for a pause and has stored its checkpoint.
  static final int PAUSED = 85;

  private Endings() {}

  /// @param folder where a task that failed has said why, and one that succeeded left its outputs
  static Outcome outcome(Found.Conclusion end, ExitCodes codes, AttemptFolder folder) {
    return switch (end) {
      case Found.Ended(var report) -> outcome(report, codes, folder);
      case Found.Lost lost -> new Outcome(Kind.LOST, null, "", words(lost));
      case Found.NeverStarted _ -> new Outcome(Kind.LOST, null, "", "the attempt never began");
    };
  }

  private static Outcome outcome(ExitReport report, ExitCodes codes, AttemptFolder folder) {
    Integer code = report.exitCode().isPresent() ? report.exitCode().getAsInt() : null;
    Kind kind =
        switch (report.reason()) {
          case EXITED ->
              Integer.valueOf(PAUSED).equals(code) && folder.has(AttemptFolder.PAUSE)
                  ? Kind.PAUSED
                  : exited(report, code, codes);
          case STOPPED, KILLED -> Kind.STOPPED;
          case TIMEOUT -> Kind.TIMED_OUT;
          case REVOKED -> Kind.LOST;
        };
    var outputs =
        kind == Kind.SUCCEEDED || kind == Kind.SKIPPED
            ? OutputTypes.of(folder.outputs().values())
            : Map.<String, Output>of();
    String message = message(report, kind, folder.log());
    return new Outcome(kind, code, signal(report), message, Outcome.Cause.UNKNOWN, outputs);
  }

  private static Kind exited(ExitReport report, @Nullable Integer code, ExitCodes codes) {
    if (report.fault().isPresent() || code == null) {
      return Kind.FAILED;
    }
    if (codes.success().contains(code)) {
      return Kind.SUCCEEDED;
    }
    return codes.skip().contains(code) ? Kind.SKIPPED : Kind.FAILED;
  }

  private static String signal(ExitReport report) {
    return report.signal().isPresent() ? Integer.toString(report.signal().getAsInt()) : "";
  }

  private static String message(ExitReport report, Kind kind, LogFile log) {
    String leftOvers =
        report.leftOvers() == 0 ? "" : ", " + report.leftOvers() + " left-over processes killed";
    return switch (kind) {
      case SUCCEEDED, PAUSED -> leftOvers.isEmpty() ? "" : exit(report) + leftOvers;
      case TIMED_OUT -> "time-out" + leftOvers;
      case STOPPED ->
          (report.reason() == ExitReport.Reason.KILLED ? "killed" : "stopped") + leftOvers;
      case SKIPPED, FAILED, FAILED_FOR_GOOD, PART_FAILED, LOST ->
          report.fault().map(Endings::words).orElseGet(() -> lastWords(report, log)) + leftOvers;
    };
  }

  private static String lastWords(ExitReport report, LogFile log) {
    String words = LastWords.of(log);
    return words.isEmpty() ? exit(report) : words + " (" + exit(report) + ")";
  }

  private static String exit(ExitReport report) {
    if (report.signal().equals(OptionalInt.of(CPU_TIME_USED_UP))) {
      return "its processor time was used up";
    }
    return report.exitCode().isPresent()
        ? "exit code " + report.exitCode().getAsInt()
        : "signal " + signal(report);
  }

  private static String words(Fault fault) {
    return switch (fault) {
      case DIRECTORY -> "the working directory is missing or closed";
      case LIMIT -> "a limit of the task could not be applied on this machine";
      case COMMAND_NOT_FOUND -> "command not found (127)";
      case COMMAND_NOT_EXECUTABLE -> "command can't be executed (126)";
    };
  }

  static String words(Found.Lost lost) {
    String cause =
        switch (lost.cause()) {
          case SUPERVISOR_GONE -> "its supervisor was killed";
          case PID_REUSED -> "its process number belongs to another process now";
          case MACHINE_RESTARTED -> "the machine was restarted";
          case NO_RECORD -> "it left no readable record";
        };
    String swept = lost.swept() == 0 ? "" : "; " + lost.swept() + " processes were killed";
    return cause + swept + (lost.verifiedDead() ? "" : "; some could not be killed in time");
  }
}
