package dev.wheelhouse.console.draft;

import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Keeps the draft, a moment after the last change, and says when it did.
public final class DraftModel<S, D extends DraftStore.Kept> {
  public static final Duration REST = Duration.ofMillis(600);

  private final EngineLink link;
  private final DraftStore<S, D> drafts;
  private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>();
  private @Nullable Supplier<D> unkept;
  private Timers.@Nullable Timer waiting;

  public DraftModel(EngineLink link, DraftStore<S, D> drafts) {
    this.link = link;
    this.drafts = drafts;
  }

  /// When what is shown was kept; null while it is not.
  public ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
    return keptAt.getReadOnlyProperty();
  }

  /// Another subject is shown.
  ///
  /// @param kept when its draft was kept; null without one
  public void begin(@Nullable Instant kept) {
    keptAt.set(kept);
  }

  /// @param draft as it is when it is kept
  public void changed(Supplier<D> draft) {
    rest();
    unkept = draft;
    waiting = link.after(REST, this::keep);
  }

  /// Keeps what has not been kept yet, at once.
  public void keep() {
    var supplier = unkept;
    rest();
    if (supplier != null) {
      var draft = supplier.get();
      drafts.write(draft);
      keptAt.set(draft.keptAt());
    }
  }

  public void drop(S subject) {
    rest();
    drafts.delete(subject);
    keptAt.set(null);
  }

  private void rest() {
    unkept = null;
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
  }
}
