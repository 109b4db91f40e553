package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;

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

  String title(Texts texts) {
    return switch (kind) {
      case NEW -> texts.get("job-form.title-new");
      case EDIT -> texts.get("job-form.title-edit", name);
      case DUPLICATE -> texts.get("job-form.title-duplicate", name);
    };
  }

  boolean edits() {
    return kind == Kind.EDIT;
  }
}
