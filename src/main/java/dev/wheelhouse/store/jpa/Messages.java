package dev.wheelhouse.store.jpa;

/// Wording of what went wrong.
final class Messages {
  private Messages() {}

  /// The innermost cause as one sentence: it names the fact, the outer ones only the path to it.
  static String sentence(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String line = text.lines().findFirst().orElse(text).strip();
    return line.endsWith(".") ? line : line + ".";
  }
}
