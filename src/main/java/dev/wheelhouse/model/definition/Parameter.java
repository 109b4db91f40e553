package dev.wheelhouse.model.definition;

import java.util.List;

/// A value that a run can be given (N10).
///
/// @param fallback the default, as text; empty for none
/// @param allowed the only values accepted; empty for any
public record Parameter(
    String name, Type type, boolean required, String fallback, List<String> allowed) {
  public Parameter {
    allowed = List.copyOf(allowed);
  }

  /// An optional text with a default.
  public static Parameter text(String name, String fallback) {
    return new Parameter(name, Type.TEXT, false, fallback, List.of());
  }

  /// How the text of a value is read.
  public enum Type {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    LIST,
    /// The name of a secret; templates get the secret itself, everything else its name.
    SECRET
  }
}
