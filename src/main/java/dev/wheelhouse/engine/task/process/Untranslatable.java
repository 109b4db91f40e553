package dev.wheelhouse.engine.task.process;

/// A task that can't become a command on this machine. The message is for operators.
final class Untranslatable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Untranslatable(String message) {
    super(message);
  }
}
