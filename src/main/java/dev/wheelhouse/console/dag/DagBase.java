package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The version that the document was made from, which a deployment goes over, and what somebody
/// else has deployed since.
final class DagBase {
  private final EngineLink link;
  private final Pace pace;
  private final ReadOnlyObjectWrapper<@Nullable Deployed> deployed = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Deployed> theirs = new ReadOnlyObjectWrapper<>();

  DagBase(EngineLink link) {
    this.link = link;
    this.pace = new Pace(link, this::look);
  }

  /// Null for a DAG that is not there yet.
  ReadOnlyObjectProperty<@Nullable Deployed> deployedProperty() {
    return deployed.getReadOnlyProperty();
  }

  /// What they deployed; null while the version that is edited here is the latest.
  ReadOnlyObjectProperty<@Nullable Deployed> theirsProperty() {
    return theirs.getReadOnlyProperty();
  }

  /// 0 for a DAG that is not there yet.
  int version() {
    var now = deployed.get();
    return now == null ? 0 : now.version();
  }

  /// From now on the document stands on this one.
  ///
  /// @param from null for a DAG that is not there yet
  void begin(@Nullable Deployed from) {
    theirs.set(null);
    deployed.set(from);
    if (from != null) {
      pace.wish();
    }
  }

  /// Something has changed at the engine.
  void changed(List<Changes> changes) {
    if (deployed.get() != null
        && changes.stream().anyMatch(it -> it.definitions() || it.resync())) {
      pace.wish();
    }
  }

  private void look() {
    var base = deployed.get();
    if (base == null) {
      pace.over();
      return;
    }
    link.fetch(
        it -> DagOpening.deployed(it, base.name()),
        now -> {
          if (base.equals(deployed.get())) {
            theirs.set(now.version() > base.version() ? now : null);
          }
          pace.over();
        },
        _ -> pace.over());
  }
}
