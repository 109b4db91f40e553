package dev.wheelhouse.model.control;

import java.util.Map;

/// The parameters of a rerun (K4).
///
/// @param defaults start from the definition's defaults instead of the values that the run had
/// @param changed values given instead, by name
public record Values(boolean defaults, Map<String, String> changed) {
  public static final Values SAME = new Values(false, Map.of());
  public static final Values DEFAULTS = new Values(true, Map.of());

  public Values {
    changed = Map.copyOf(changed);
  }

  public static Values changed(Map<String, String> changed) {
    return new Values(false, changed);
  }
}
