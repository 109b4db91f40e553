package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.dag.Backdrop.Overlay;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.model.definition.DagDefinition;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.jspecify.annotations.Nullable;

/// The picture of what is edited, with what the chosen mode puts onto it.
final class EditorPicture {
  private final DagEditorModel model;
  private final Formats formats;
  private final ObjectBinding<GraphPicture> picture;

  EditorPicture(DagEditorModel model, Formats formats) {
    this.model = model;
    this.formats = formats;
    var overlay = model.overlay();
    var sources =
        new Observable[] {
          model.document().documentProperty(),
          model.difference().against(),
          model.jobs().knownProperty(),
          model.findings().wrongProperty(),
          overlay.modeProperty(),
          overlay.shownProperty(),
          overlay.failureProperty(),
          overlay.figuresProperty()
        };
    picture = Bindings.createObjectBinding(this::draw, sources);
  }

  ObjectBinding<GraphPicture> picture() {
    return picture;
  }

  private GraphPicture draw() {
    return PictureOf.of(model.document().document(), backdrop(), formats.texts(), formats);
  }

  /// What the cards say, for who shows the same otherwise.
  NodeWords words() {
    return new NodeWords(backdrop(), formats.texts(), formats);
  }

  Backdrop backdrop() {
    return new Backdrop(
        model.jobs().knownProperty().get(),
        against(),
        overlay(),
        model.findings().wrongProperty().get());
  }

  /// A test run has not run what is deployed: its nodes are as they were when it started.
  private @Nullable DagDefinition against() {
    var deployed = model.difference().against().get();
    var shown = model.overlay().shownProperty().get();
    var running = model.overlay().modeProperty().get() == EditorMode.LAST_RUN;
    if (!running || shown == null || !DagRunList.isTest(shown.run())) {
      return deployed == null ? null : deployed.definition();
    }
    var started = model.testing().startedProperty().get();
    return started != null && started.run().equals(shown.run().run().id()) ? started.draft() : null;
  }

  private Overlay overlay() {
    return switch (model.overlay().modeProperty().get()) {
      case DESIGN -> new Overlay.Design();
      case LAST_RUN -> lastRun(model.overlay());
      case STATISTICS -> new Overlay.Statistics(model.overlay().figuresProperty().get());
    };
  }

  /// What could not be read is not said to be none.
  private static Overlay lastRun(OverlayModel overlay) {
    var live = overlay.shownProperty().get();
    if (live == null && overlay.failureProperty().get() != null) {
      return new Overlay.Design();
    }
    return new Overlay.LastRun(live == null ? Map.of() : live.nodes());
  }
}
