package dev.wheelhouse.console.jobs.form;

import java.util.Optional;

/// Where the drafts of one engine are kept.
public interface Drafts {

  /// May block. A draft that can't be read is as good as none.
  Optional<Draft> read(Subject subject);

  /// Returns at once; the latest draft of a subject wins.
  void write(Draft draft);

  /// Returns at once.
  void delete(Subject subject);
}
