package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.JobFields;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Fields that were left with something that can't be read: what they say is not in the document,
/// and must not be lost when something else is inspected.
final class LeftFields {
  private final Map<Inspected, Left> left = new HashMap<>();

  /// @param fields as they were left
  /// @param written what the document said then
  /// @param unread how many of them can't be read
  record Left(JobFields fields, JobFields written, int unread) {}

  void keep(Inspected what, Left fields) {
    if (fields.unread() > 0) {
      left.put(what, fields);
    }
  }

  /// They are shown again; null when nothing was left there.
  @Nullable Left take(Inspected what) {
    return left.remove(what);
  }

  void dropUnless(Predicate<Inspected> there) {
    left.keySet().removeIf(there.negate());
  }

  int unread() {
    return left.values().stream().mapToInt(Left::unread).sum();
  }
}
