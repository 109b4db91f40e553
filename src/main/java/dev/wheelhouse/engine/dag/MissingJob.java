package dev.wheelhouse.engine.dag;

/// A node names a job that is not there any more.
public final class MissingJob extends RuntimeException {
  private final String node;

  MissingJob(String node, String job) {
    super("node " + node + " names the job " + job + ", which does not exist; nothing was started");
    this.node = node;
  }

  public String node() {
    return node;
  }
}
