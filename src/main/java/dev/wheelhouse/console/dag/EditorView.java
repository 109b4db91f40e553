package dev.wheelhouse.console.dag;

/// How the document is shown: three views of one document (U3).
enum EditorView {
  GRAPH,
  LIST,
  YAML
}
