package dev.wheelhouse.model.definition;

/// A dependency between two nodes, by their keys. There is at most one from one node to another.
public record Edge(String from, String to, EdgeCondition when) {

  /// An edge without a condition.
  public Edge(String from, String to) {
    this(from, to, EdgeCondition.ALWAYS);
  }

  public Edge when(EdgeCondition changed) {
    return new Edge(from, to, changed);
  }

  /// Whether it leads from and to the same nodes.
  public boolean parallel(Edge other) {
    return from.equals(other.from) && to.equals(other.to);
  }
}
