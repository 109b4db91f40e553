package dev.wheelhouse.cli;

/// What the program answers to the shell.
public final class ExitCode {
  /// Done.
  public static final int OK = 0;

  /// It failed, was refused, or what was asked to be seen was not seen.
  public static final int FAILED = 1;

  /// Wrong usage or input that can't be used.
  public static final int USAGE = 2;

  /// The store can't be opened.
  public static final int STORE = 3;

  private ExitCode() {}
}
