package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Problem;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong, in the order of the definition's fields.
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(String path, String message) {
    found.add(new Problem(path, message));
  }

  void addAll(List<Problem> more) {
    found.addAll(more);
  }

  void addUnless(boolean holds, String path, String message) {
    if (!holds) {
      add(path, message);
    }
  }

  List<Problem> found() {
    return List.copyOf(found);
  }
}
