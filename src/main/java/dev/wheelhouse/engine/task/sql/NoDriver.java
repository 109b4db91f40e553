package dev.wheelhouse.engine.task.sql;

/// No driver could be had, for a reason that a person has to mend.
final class NoDriver extends Exception {
  NoDriver(String message) {
    super(message);
  }
}
