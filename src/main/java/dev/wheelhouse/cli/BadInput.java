package dev.wheelhouse.cli;

/// Something that the user typed can't be used; the message says what and what would do instead.
final class BadInput extends VerbFailure {
  private static final long serialVersionUID = 1L;

  BadInput(String code, String message) {
    super(ExitCode.USAGE, code, message);
  }
}
