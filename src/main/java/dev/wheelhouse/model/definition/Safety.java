package dev.wheelhouse.model.definition;

/// What may happen to a run that failed, vanished or comes twice.
///
/// @param idempotent a lost run may be dispatched again (F7); otherwise a person decides
/// @param deadLetter a final failure is set aside for a person (F4)
/// @param key whether a repeat is let through
/// @param compensation what undoes a failed run
/// @param resource the downstream that a circuit breaker guards (F3); empty for what the task
///   itself names, such as a host or a data source
public record Safety(
    boolean idempotent,
    boolean deadLetter,
    IdempotencyKey key,
    Compensation compensation,
    String resource) {
  public static final Safety DEFAULT = new Safety(false, true);

  public Safety(boolean idempotent, boolean deadLetter) {
    this(idempotent, deadLetter, IdempotencyKey.OFF, Compensation.NONE, "");
  }

  public Safety with(IdempotencyKey changed) {
    return new Safety(idempotent, deadLetter, changed, compensation, resource);
  }

  public Safety with(Compensation changed) {
    return new Safety(idempotent, deadLetter, key, changed, resource);
  }

  public Safety guarding(String downstream) {
    return new Safety(idempotent, deadLetter, key, compensation, downstream);
  }
}
