package dev.wheelhouse.engine.dag;

/// A mapped node's list that gives no items to run; the message says why, for people.
final class UnreadableList extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableList(String message) {
    super(message);
  }
}
