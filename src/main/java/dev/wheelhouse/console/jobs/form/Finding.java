package dev.wheelhouse.console.jobs.form;

import org.jspecify.annotations.Nullable;

/// Something that is to be said about a field.
///
/// @param path of the field, as [JobFields] spells it; empty for the whole
/// @param fix null where no click can mend it
public record Finding(String path, Severity severity, Said said, @Nullable Fix fix) {

  /// How grave it is.
  public enum Severity {
    /// Keeps the job from being saved.
    ERROR,
    /// Can be saved, and may be meant.
    WARNING
  }

  public static Finding error(String path, Said said) {
    return new Finding(path, Severity.ERROR, said, null);
  }

  public static Finding error(String path, Said said, @Nullable Fix fix) {
    return new Finding(path, Severity.ERROR, said, fix);
  }

  public static Finding warning(String path, Said said, @Nullable Fix fix) {
    return new Finding(path, Severity.WARNING, said, fix);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
