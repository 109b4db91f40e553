package dev.wheelhouse.console.jobs.form;

/// What the form is about; a draft is kept for each.
///
/// @param name of the job that is edited or copied; empty for a new one
public record Subject(Kind kind, String name) {
  public static final Subject NEW = new Subject(Kind.NEW, "");

  /// Where the form begins.
  public enum Kind {
    NEW,
    EDIT,
    DUPLICATE
  }

  public static Subject edit(String name) {
    return new Subject(Kind.EDIT, name);
  }

  public static Subject duplicate(String name) {
    return new Subject(Kind.DUPLICATE, name);
  }

  boolean edits() {
    return kind == Kind.EDIT;
  }
}
