package dev.wheelhouse.model.definition;

/// What may happen to a run that failed or vanished.
///
/// @param idempotent a lost run may be dispatched again (F7); otherwise a person decides
/// @param deadLetter a final failure is set aside for a person (F4)
public record Safety(boolean idempotent, boolean deadLetter) {
  public static final Safety DEFAULT = new Safety(false, true);
}
