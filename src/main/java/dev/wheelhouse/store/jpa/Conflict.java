package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Change;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A change that could not be written because of the rows or values it met: its unit loses, the
/// others of the group do not.
final class Conflict extends Exception {
  private static final String INTEGRITY = "23";
  private static final String DATA = "22";
  private static final String UNIQUE = "23505";

  private final transient Change change;
  private final Reason reason;

  private Conflict(Change change, Reason reason, @Nullable Throwable cause) {
    super(change + ": " + reason, cause, false, false);
    this.change = change;
    this.reason = reason;
  }

  static Conflict stale(Change change) {
    return new Conflict(change, Reason.STALE, null);
  }

  /// What it wants to have is another's.
  static Conflict taken(Change change) {
    return new Conflict(change, Reason.TAKEN, null);
  }

  /// Something that it names is not there.
  static Conflict missing(Change change, String what) {
    return new Conflict(change, Reason.REFUSED, new IllegalArgumentException(what));
  }

  /// The conflict that the database's refusal is, or the refusal itself when it has nothing to do
  /// with this change.
  static Conflict refused(Change change, SQLException refusal) throws SQLException {
    String state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
    if (state.equals(UNIQUE)) {
      return new Conflict(change, Reason.TAKEN, refusal);
    }
    if (state.startsWith(INTEGRITY) || state.startsWith(DATA)) {
      return new Conflict(change, Reason.REFUSED, refusal);
    }
    throw refusal;
  }

  Change change() {
    return change;
  }

  Reason reason() {
    return reason;
  }

  /// Why the change was not written.
  enum Reason {
    /// The row is not there, or no longer as it was seen.
    STALE,
    /// A unique key is taken.
    TAKEN,
    /// A value that no row can hold.
    REFUSED
  }
}
