package dev.wheelhouse.model.run;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import org.jspecify.annotations.Nullable;

/// What a run executes: a version of a job, perhaps as a node of a DAG run. For a DAG run, job and
/// version are the DAG's.
public record Target(RunKind kind, JobId job, int version, @Nullable NodeRef node) {

  public static Target task(JobId job, int version) {
    return new Target(RunKind.TASK, job, version, null);
  }

  public static Target dag(JobId dag, int version) {
    return new Target(RunKind.DAG, dag, version, null);
  }

  /// The place of a run inside a DAG run.
  ///
  /// @param item of a mapped node: which of its list (D4); null for the node's own run
  public record NodeRef(RunId dagRun, String key, @Nullable Item item) {
    public NodeRef(RunId dagRun, String key) {
      this(dagRun, key, null);
    }
  }

  /// The place of a run in the list of a mapped node.
  ///
  /// @param of the run of kind MAP that made it
  /// @param index in the list, from zero; two items may have the same text
  /// @param text the item for people to read, in one line and shortened
  public record Item(RunId of, int index, String text) {
    private static final int LONGEST = 200;

    /// An item as it stands in the list, however long it is.
    public static Item of(RunId map, int index, String value) {
      String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
      String text = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
      return new Item(map, index, text);
    }
  }
}
