package dev.wheelhouse.engine.task.shell;

import org.jspecify.annotations.Nullable;

/// Nothing was started, and why. A command that can't be executed is not refused: it is an attempt
/// that ends with a [Fault].
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Whose fault it is.
  public enum Reason {
    /// The operating system, or a tool that is missing on it.
    PLATFORM,
    /// This folder has been started or revoked before; an attempt starts once.
    ALREADY_STARTED,
    /// The attempt's folder can't be written.
    FOLDER
  }

  private final Reason reason;

  StartRefused(Reason reason, String message) {
    this(reason, message, null);
  }

  StartRefused(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
