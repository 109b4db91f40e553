package dev.wheelhouse.console.dag;

/// What stands on the nodes; editing works in all three.
enum EditorMode {
  DESIGN,
  LAST_RUN,
  STATISTICS
}
