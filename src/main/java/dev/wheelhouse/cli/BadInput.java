package dev.wheelhouse.cli;

/// Something that the user typed can't be used; the message says what and what would do instead.
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  BadInput(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }

  /// Always there, unlike that of exceptions in general.
  String text() {
    return String.valueOf(getMessage());
  }
}
