package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Wish;

/// What actions want of the views of the editor.
record EditorWishes(
    Wish find, Wish zoomIn, Wish zoomOut, Wish fit, Wish focusGraph, Wish focusInspector) {
  EditorWishes() {
    this(new Wish(), new Wish(), new Wish(), new Wish(), new Wish(), new Wish());
  }
}
