package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Naming;
import org.jspecify.annotations.Nullable;

/// Why a node can't have a key.
enum KeyFault {
  EMPTY("dag.inspector.key-empty"),
  LONG("dag.inspector.key-long"),
  LETTERS("dag.inspector.key-letters"),
  TAKEN("dag.inspector.key-taken");

  private static final String LETTERS_OF_A_KEY = "[\\p{L}\\p{N}._-]+";

  private final String textKey;

  KeyFault(String textKey) {
    this.textKey = textKey;
  }

  /// It names the key.
  String textKey() {
    return textKey;
  }

  static @Nullable KeyFault of(String key, DagDocument document) {
    if (key.isBlank()) {
      return EMPTY;
    }
    if (key.length() > Naming.MAX_NAME) {
      return LONG;
    }
    if (!key.matches(LETTERS_OF_A_KEY)) {
      return LETTERS;
    }
    return FreshKey.taken(document).contains(key) ? TAKEN : null;
  }
}
