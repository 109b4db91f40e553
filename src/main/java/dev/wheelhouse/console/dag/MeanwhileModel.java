package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Watches whether somebody else deploys the DAG that is edited here.
final class MeanwhileModel {
  private final EngineLink link;
  private final Pace pace;
  private final ReadOnlyObjectWrapper<@Nullable Deployed> theirs = new ReadOnlyObjectWrapper<>();
  private String name = "";
  private int version;

  MeanwhileModel(EngineLink link) {
    this.link = link;
    this.pace = new Pace(link, this::look);
  }

  /// What they deployed; null while the version that is edited here is the latest.
  ReadOnlyObjectProperty<@Nullable Deployed> theirsProperty() {
    return theirs.getReadOnlyProperty();
  }

  /// That the document was made from; 0 for a new one.
  int version() {
    return version;
  }

  /// @param watched empty for a DAG that is not there yet
  void begin(String watched, int from) {
    name = watched;
    version = from;
    theirs.set(null);
    if (!watched.isEmpty()) {
      pace.wish();
    }
  }

  /// Something has changed at the engine.
  void changed(List<Changes> changes) {
    if (!name.isEmpty() && changes.stream().anyMatch(it -> it.definitions() || it.resync())) {
      pace.wish();
    }
  }

  private void look() {
    var watched = name;
    if (watched.isEmpty()) {
      pace.over();
      return;
    }
    link.fetch(
        it -> DagOpening.deployed(it, watched),
        now -> {
          found(watched, now);
          pace.over();
        },
        _ -> pace.over());
  }

  private void found(String watched, Deployed now) {
    if (watched.equals(name)) {
      theirs.set(now.version() > version ? now : null);
    }
  }
}
