package dev.wheelhouse.api;

/// What became of a command.
public sealed interface Answer<R> {

  /// It is done and durable.
  record Done<R>(R result) implements Answer<R> {}

  /// It was refused and nothing was changed.
  record Rejected<R>(Fault fault) implements Answer<R> {}

  /// No answer came: look for the effect before asking again.
  record Unknown<R>(Fault fault) implements Answer<R> {}

  /// The result, or the fault as an exception.
  default R orThrow() {
    return switch (this) {
      case Done<R>(var result) -> result;
      case Rejected<R>(var fault) -> throw new EngineException.Refused(fault);
      case Unknown<R>(var fault) -> throw new EngineException.Unreachable(fault);
    };
  }
}
