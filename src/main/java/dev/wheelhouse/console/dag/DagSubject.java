package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.shell.Link;

/// What the editor is about; a draft is kept for each.
///
/// @param name of the DAG that is edited or copied; empty for a new one
public record DagSubject(Kind kind, String name) {
  public static final DagSubject NEW = new DagSubject(Kind.NEW, "");

  /// Where the editor begins.
  public enum Kind {
    NEW,
    EDIT,
    DUPLICATE
  }

  public static DagSubject edit(String name) {
    return new DagSubject(Kind.EDIT, name);
  }

  public static DagSubject duplicate(String name) {
    return new DagSubject(Kind.DUPLICATE, name);
  }

  /// Where it is opened again.
  Link link() {
    return switch (kind) {
      case NEW -> new Link.NewDag();
      case EDIT -> new Link.EditDag(name);
      case DUPLICATE -> new Link.DuplicateDag(name);
    };
  }

  boolean edits() {
    return kind == Kind.EDIT;
  }
}
