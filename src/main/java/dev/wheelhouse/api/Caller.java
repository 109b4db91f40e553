package dev.wheelhouse.api;

import dev.wheelhouse.model.TenantId;

/// Who calls, and what goes with the call.
///
/// @param who name for history and audit
/// @param reason why; empty where none was given
/// @param expectedRevision a preview's revision that must still hold; empty to go ahead anyway
/// @param override of holds: new work starts though it is held (K1)
public record Caller(
    TenantId tenant, String who, String reason, String expectedRevision, boolean override) {

  public Caller(TenantId tenant, String who, String reason, String expectedRevision) {
    this(tenant, who, reason, expectedRevision, false);
  }

  /// The person at the window of the engine inside, who is its admin.
  public static Caller local(String who) {
    return new Caller(TenantId.DEFAULT, who, "", "");
  }

  public Caller because(String why) {
    return new Caller(tenant, who, why, expectedRevision, override);
  }

  public Caller expecting(String revision) {
    return new Caller(tenant, who, reason, revision, override);
  }

  /// The same, who knows of the holds and wants it all the same.
  public Caller overriding() {
    return new Caller(tenant, who, reason, expectedRevision, true);
  }
}
