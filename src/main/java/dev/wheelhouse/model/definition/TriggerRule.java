package dev.wheelhouse.model.definition;

/// When a node starts, over the results of its upstreams (D2). What each makes of which results
/// stands in [dev.wheelhouse.model.dag.DagProgress].
public enum TriggerRule {
  ALL_SUCCESS,
  ALL_DONE,
  ANY_SUCCESS,
  ANY_FAILED,
  NONE_FAILED
}
