package dev.wheelhouse.api;

import dev.wheelhouse.model.run.Run;

/// A run as lists show it.
///
/// @param name of its job or DAG
/// @param deadLetter it has an open dead letter
/// @param nodesDone of a DAG run: nodes that have ended
/// @param nodes of a DAG run: all its nodes; 0 for other runs
/// @param waitsFor why it is not running yet, in words of the engine; empty when it does not wait
/// @param progress what its attempt says of how far it is
public record RunView(
    Run run,
    String name,
    boolean deadLetter,
    int nodesDone,
    int nodes,
    WaitReason waitsFor,
    Progress progress) {

  /// A run that said nothing of how far it is.
  public RunView(
      Run run, String name, boolean deadLetter, int nodesDone, int nodes, WaitReason waitsFor) {
    this(run, name, deadLetter, nodesDone, nodes, waitsFor, Progress.NONE);
  }
}
