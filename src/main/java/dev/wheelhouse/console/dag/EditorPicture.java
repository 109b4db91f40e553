package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.dag.Backdrop.Overlay;
import dev.wheelhouse.console.text.Formats;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

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
          model.deployedProperty(),
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
    var deployed = model.deployedProperty().get();
    return new Backdrop(
        model.jobs().knownProperty().get(),
        deployed == null ? null : deployed.definition(),
        overlay(),
        model.findings().wrongProperty().get());
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
