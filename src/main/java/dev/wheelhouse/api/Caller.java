package dev.wheelhouse.api;

import dev.wheelhouse.model.TenantId;

/// Who calls, and what goes with the call.
///
/// @param who name for history and audit
/// @param reason why; empty where none was given
/// @param expectedRevision a preview's revision that must still hold; empty to go ahead anyway
public record Caller(TenantId tenant, String who, String reason, String expectedRevision) {

  /// The person at the window of the engine inside, who is its admin.
  public static Caller local(String who) {
    return new Caller(TenantId.DEFAULT, who, "", "");
  }

  public Caller because(String why) {
    return new Caller(tenant, who, why, expectedRevision);
  }

  public Caller expecting(String revision) {
    return new Caller(tenant, who, reason, revision);
  }
}
