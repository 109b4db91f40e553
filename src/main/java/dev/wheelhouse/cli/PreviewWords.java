package dev.wheelhouse.cli;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Effect;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Preview.Impact.RunsNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// Says what a command would do to runs. Nothing is done.
final class PreviewWords {
  private PreviewWords() {}

  static void say(StoreSession session, Command<?> command, Caller caller) {
    Preview preview = session.engine().preview(command, caller);
    boolean ofRuns = !(command instanceof Command.DeleteDefinition);
    session.print(() -> words(preview, ofRuns), () -> object(preview));
  }

  /// @param ofRuns whether it is a command that may start runs
  private static String words(Preview preview, boolean ofRuns) {
    List<String> lines = new ArrayList<>();
    if (preview.refusal() != null) {
      lines.add("It would be refused: " + preview.refusal().message());
    }
    if (!preview.stops().isEmpty()) {
      lines.add("Stops: " + preview.stops().stream().map(Effect::name).collect(list()));
    } else if (!preview.starts().isEmpty()) {
      lines.add("Starts: " + preview.starts().stream().map(Effect::name).collect(list()));
    } else if (ofRuns && preview.impacts().stream().noneMatch(RunsNode.class::isInstance)) {
      lines.add("Nothing would start.");
    }
    preview.impacts().stream().map(PreviewWords::line).forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add("Nothing else is touched.");
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(Impact impact) {
    return switch (impact) {
      case Impact.Reaches(var runs, var jobs) ->
          "In all: %,d runs of %,d jobs; the first are named".formatted(runs, jobs);
      case Impact.GoOn(var runs) -> "Go on: %,d".formatted(runs);
      case Impact.Unblocks(var names) -> "Goes on then: " + names.stream().collect(list());
      case Impact.Blocks(var names) -> "Can't start: " + names.stream().collect(list());
      case Impact.KeyCommitted(var name, var first) ->
          "Was done already under its idempotency key: %s by run %s".formatted(name, first);
      case Impact.OtherVersion(var name, var from, var to) ->
          "Another version: %s %d, it ran with %d".formatted(name, to, from);
      case Impact.NotRepeatable(var runs, var example) ->
          "Not said to be repeatable: %d, such as %s".formatted(runs, example);
      case Impact.Conflicts(var runs, var example) ->
          "In conflict: %d, such as %s".formatted(runs, example);
      case Impact.Takes(var about, var parallel) ->
          "Takes about %s, at most %d at once".formatted(about, parallel);
      case Impact.HeldBy(var hold) ->
          "Held by %s since %s: %s".formatted(hold.who(), hold.since(), hold.reason());
      case Impact.WaitsForNothing(var node, var name, var there) ->
          "%s waits for %s, %s"
              .formatted(
                  node.isEmpty() ? "It" : node,
                  name,
                  there ? "which has no triggers" : "which does not exist yet");
      case Impact.WaitNeverMatches(var node, var name) ->
          "%s waits for a run of %s that never comes: it does not fire at such times"
              .formatted(node.isEmpty() ? "It" : node, name);
      case Impact.RunsNode it -> DagTest.line(it);
      case Impact.UsedBy(var name, var use) -> user(use) + name;
      case Impact.Fires(var at, var zone, var comes) ->
          (comes ? "Fires at " : "No longer fires at ") + Shown.text(at.atZone(zone));
      // Of commands that are not about one run.
      case Impact.OverQuota _,
          Impact.GoOn _,
          Impact.Reaches _,
          Impact.Keeps _,
          Impact.Silences _,
          Impact.Missed _ ->
          impact.toString();
    };
  }

  private static String user(Impact.UsedBy.Use use) {
    return switch (use) {
      case NODE -> "Is a node of ";
      case SUB_DAG -> "Is run as a sub-DAG by ";
      case COMPENSATION -> "Undoes ";
      case WAIT -> "Is waited for by ";
    };
  }

  private static Collector<CharSequence, ?, String> list() {
    return Collectors.joining(", ");
  }

  private static Map<String, Object> object(Preview preview) {
    var refusal = preview.refusal();
    return AnswerWriter.fields(
        "refused",
        refusal == null ? "" : refusal.code(),
        "message",
        refusal == null ? "" : refusal.message(),
        "starts",
        preview.starts().stream()
            .map(it -> AnswerWriter.fields("runId", it.run().value(), "name", it.name()))
            .toList(),
        "impacts",
        preview.impacts().stream().map(PreviewWords::line).toList());
  }
}
