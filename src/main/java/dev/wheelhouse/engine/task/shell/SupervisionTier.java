package dev.wheelhouse.engine.task.shell;

/// How far an attempt's processes can be traced on this machine.
public enum SupervisionTier {
  /// No supervision, so no SHELL tasks.
  NONE,
  /// By session and by a cookie in the environment; works for every user, without privileges.
  SESSION_AND_COOKIE
}
