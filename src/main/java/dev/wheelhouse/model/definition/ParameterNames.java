package dev.wheelhouse.model.definition;

import java.util.SequencedSet;
import java.util.regex.Pattern;

/// How parameters may be called, so that templates and environments can name them.
public final class ParameterNames {
  public static final int MAX = 64;
  private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0," + (MAX - 1) + "}");

  private ParameterNames() {}

  public static boolean valid(String name) {
    return FORM.matcher(name).matches();
  }

  /// The sentence that follows the name of one that does not exist.
  static String existing(SequencedSet<String> names) {
    return names.isEmpty()
        ? "The definition has no parameters."
        : "Parameters are " + String.join(", ", names) + ".";
  }
}
