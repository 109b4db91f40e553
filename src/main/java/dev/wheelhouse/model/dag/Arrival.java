package dev.wheelhouse.model.dag;

/// An upstream as the node at the other end of an edge sees it.
///
/// @param from its key
/// @param result BRANCH_SKIPPED also where it ended and the edge was not picked
/// @param unpicked why the edge's own condition left it; empty when it did not, or has none
record Arrival(String from, UpstreamResult result, String unpicked) {

  boolean left() {
    return !unpicked.isEmpty();
  }

  boolean is(UpstreamResult other) {
    return result == other;
  }
}
