package dev.wheelhouse.store;

/// The database did not do what it was asked to; the message names the intention.
public final class StoreException extends RuntimeException {
  private final Kind kind;

  public StoreException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// What operators can do about it differs by kind.
  public enum Kind {
    /// Another engine has it open.
    IN_USE,
    /// The folder or file can't be read or written.
    NO_ACCESS,
    /// The file is damaged.
    DAMAGED,
    /// It was written by a newer Wheelhouse.
    TOO_NEW,
    /// A call failed.
    FAILED
  }
}
