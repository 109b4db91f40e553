package dev.wheelhouse.engine.secret;

import org.jspecify.annotations.Nullable;

/// Secrets can't be used, and what to do about it. The message is for operators.
public final class KeyFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyFault(String message) {
    this(message, null);
  }

  KeyFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
