package dev.wheelhouse.cli;

/// A verb can't do what it was asked to; the message says what, where, and what would help.
public class VerbFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String code;

  public VerbFailure(int exitCode, String code, String message) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
  }

  int exitCode() {
    return exitCode;
  }

  /// For programs, as the message is for people.
  public String code() {
    return code;
  }

  /// Always there, unlike that of exceptions in general.
  String text() {
    return String.valueOf(getMessage());
  }
}
