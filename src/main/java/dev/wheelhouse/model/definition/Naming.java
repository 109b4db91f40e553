package dev.wheelhouse.model.definition;

/// What people call a definition. All but the name may be empty.
///
/// @param name unique in the tenant, 128 characters at most
/// @param owner a team, as text
public record Naming(String name, String group, String description, String owner) {
  public static final int MAX_NAME = 128;

  public static Naming of(String name) {
    return new Naming(name, "", "", "");
  }

  public Naming named(String changed) {
    return new Naming(changed, group, description, owner);
  }
}
