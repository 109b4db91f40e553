package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.AtRest;
import dev.wheelhouse.console.link.EngineLink;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What the document changes of the version that it was made from, or, while that is looked at, of
/// what somebody else deployed meanwhile. Two DAGs are compared field by field, so that is done
/// once the document has rested, on another thread.
final class DifferenceModel {
  private static final Duration REST = Duration.ofMillis(300);

  private final EditorDocument document;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ObjectBinding<@Nullable Deployed> against;
  private final AtRest<Compared> comparing;
  private final ReadOnlyObjectWrapper<Compared> compared;

  DifferenceModel(EngineLink link, Background background, EditorDocument document, DagBase base) {
    this.document = document;
    compared = new ReadOnlyObjectWrapper<>(Compared.of(null, document.document().definition()));
    comparing = new AtRest<>(link, background, REST, compared::set);
    against =
        Bindings.createObjectBinding(
            () -> {
              var theirs = base.theirsProperty().get();
              return shown.get() && theirs != null ? theirs : base.deployedProperty().get();
            },
            shown,
            base.theirsProperty(),
            base.deployedProperty());
    against.subscribe((_, _) -> compare());
    document.documentProperty().subscribe((_, _) -> follow());
  }

  /// Whether the difference stands over the canvas.
  BooleanProperty shownProperty() {
    return shown;
  }

  /// The version that the document is compared with; null for a DAG that is not there yet.
  ObjectBinding<@Nullable Deployed> against() {
    return against;
  }

  ReadOnlyObjectProperty<Compared> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  private void follow() {
    var with = against.get();
    var draft = document.document().definition();
    if (Compared.evident(with, draft)) {
      comparing.stop();
      compared.set(Compared.of(with, draft));
    } else {
      comparing.later(() -> Compared.of(with, draft));
    }
  }

  /// Compares at once: somebody waits for it.
  void compare() {
    var with = against.get();
    var draft = document.document().definition();
    comparing.now(() -> Compared.of(with, draft));
  }

  /// Nothing that is under way will be shown.
  void stop() {
    comparing.stop();
  }
}
