package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Outcome.Kind;
import org.jspecify.annotations.Nullable;

/// What a supervised process's end means for its run (S5): whoever was first, the task's own exit
/// or the signal, decides; the other stays as evidence.
final class Endings {
  private Endings() {}

  static Outcome outcome(Found.Conclusion end, ExitCodes codes) {
    return switch (end) {
      case Found.Ended(var report) -> outcome(report, codes);
      case Found.Lost lost -> new Outcome(Kind.LOST, null, "", words(lost));
      case Found.NeverStarted _ -> new Outcome(Kind.LOST, null, "", "the attempt never began");
    };
  }

  static Outcome outcome(ExitReport report, ExitCodes codes) {
    Integer code = report.exitCode().isPresent() ? report.exitCode().getAsInt() : null;
    Kind kind =
        switch (report.reason()) {
          case EXITED -> exited(report, code, codes);
          case STOPPED, KILLED -> Kind.STOPPED;
          case TIMEOUT -> Kind.TIMED_OUT;
          case REVOKED -> Kind.LOST;
        };
    return new Outcome(kind, code, signal(report), message(report, kind, code));
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

  private static String message(ExitReport report, Kind kind, @Nullable Integer code) {
    String leftOvers =
        report.leftOvers() == 0 ? "" : ", " + report.leftOvers() + " left-over processes killed";
    return switch (kind) {
      case SUCCEEDED -> leftOvers.isEmpty() ? "" : "exit code " + code + leftOvers;
      case TIMED_OUT -> "time-out" + leftOvers;
      case STOPPED ->
          (report.reason() == ExitReport.Reason.KILLED ? "killed" : "stopped") + leftOvers;
      case SKIPPED, FAILED, FAILED_FOR_GOOD, LOST ->
          report.fault().map(Endings::words).orElse("exit code " + code) + leftOvers;
    };
  }

  private static String words(Fault fault) {
    return switch (fault) {
      case DIRECTORY -> "the working directory is missing or closed";
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
