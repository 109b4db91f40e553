package dev.wheelhouse.console.dag;

/// One difference between a document and the deployed version.
///
/// @param kind what became of it
/// @param subject in words: a node's key, `draw → settle`, or a field of the DAG
/// @param field of the subject, as its JSON spells it; empty for the whole. Of an edge only its
///   condition can differ
/// @param before as JSON; empty for what is new, and for an edge
/// @param after as JSON; empty for what is gone, and for an edge
/// @param key of the node it belongs to, to be shown; empty for none
record DraftChange(
    Kind kind, String subject, String field, String before, String after, String key) {

  /// What became of it.
  enum Kind {
    NODE_ADDED,
    NODE_REMOVED,
    NODE_CHANGED,
    EDGE_ADDED,
    EDGE_REMOVED,
    EDGE_CHANGED,
    DAG_CHANGED
  }
}
