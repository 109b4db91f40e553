package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Keeps the draft, a moment after the last change, and says when it did.
final class DraftModel {
  static final Duration REST = Duration.ofMillis(600);

  private final EngineLink link;
  private final Drafts drafts;
  private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>();
  private @Nullable Supplier<Draft> unkept;
  private Timers.@Nullable Timer waiting;

  DraftModel(EngineLink link, Drafts drafts) {
    this.link = link;
    this.drafts = drafts;
  }

  /// When what is shown was kept; null while it is not.
  ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
    return keptAt.getReadOnlyProperty();
  }

  /// Another subject is shown.
  ///
  /// @param kept when its draft was kept; null without one
  void begin(@Nullable Instant kept) {
    keptAt.set(kept);
  }

  /// @param draft as it is when it is kept
  void changed(Supplier<Draft> draft) {
    rest();
    unkept = draft;
    waiting = link.after(REST, this::keep);
  }

  /// Keeps what has not been kept yet, at once.
  void keep() {
    var supplier = unkept;
    rest();
    if (supplier != null) {
      var draft = supplier.get();
      drafts.write(draft);
      keptAt.set(draft.keptAt());
    }
  }

  void drop(Subject subject) {
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
