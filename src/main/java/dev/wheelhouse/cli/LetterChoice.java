package dev.wheelhouse.cli;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.Selection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which dead letters are meant: some runs, all that a filter finds, or all there are.
final class LetterChoice {
  @Parameters(paramLabel = "RUN", arity = "0..*", description = "Runs, by their ids.")
  private List<RunId> runs = new ArrayList<>();

  @Option(
      names = "--signature",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "All with this error, as dlq groups --json shows it.")
  private String signature = "";

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "All with this in the job's name or the error.")
  private String text = "";

  @Option(
      names = "--owner",
      paramLabel = "NAME",
      defaultValue = "",
      description = "All whose job is this owner's.")
  private String owner = "";

  @Option(names = "--all", description = "All open dead letters.")
  private boolean all;

  Selection selection() {
    boolean filtered = !(signature + text + owner).isEmpty();
    int ways = (runs.isEmpty() ? 0 : 1) + (filtered ? 1 : 0) + (all ? 1 : 0);
    if (ways != 1) {
      throw new BadInput(
          "usage", "name runs, or give a filter (--signature, --text, --owner), or --all");
    }
    if (runs.size() > Selection.MOST_LISTED) {
      throw new BadInput(
          "usage", "name at most " + Selection.MOST_LISTED + " runs, or give a filter");
    }
    return runs.isEmpty()
        ? new Selection.Queued(
            new QueueFilter(QueueFilter.Queue.DEAD_LETTERS, text, signature, owner))
        : new Selection.Listed(runs);
  }
}
