package dev.wheelhouse.console.draft;

import java.time.Instant;
import java.util.Optional;

/// Where the drafts of one engine are kept.
///
/// @param <S> what a draft is about; there is at most one for each
/// @param <D> a draft
public interface DraftStore<S, D extends DraftStore.Kept> {

  /// A draft.
  interface Kept {
    Instant keptAt();
  }

  /// May block. A draft that can't be read is as good as none.
  Optional<D> read(S subject);

  /// Returns at once; the latest draft of a subject wins.
  void write(D draft);

  /// Returns at once.
  void delete(S subject);
}
