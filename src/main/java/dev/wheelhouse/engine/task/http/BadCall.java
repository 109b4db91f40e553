package dev.wheelhouse.engine.task.http;

/// The call can't be made, for a reason that a person has to mend.
final class BadCall extends Exception {
  BadCall(String message) {
    super(message);
  }
}
