package dev.wheelhouse.model.definition;

/// When a node starts, over the results of its upstreams (D2).
public enum TriggerRule {
  ALL_SUCCESS
}
