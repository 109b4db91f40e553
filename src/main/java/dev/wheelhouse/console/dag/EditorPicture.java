package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.dag.Backdrop.Overlay;
import dev.wheelhouse.console.dag.Backdrop.Seen;
import dev.wheelhouse.console.text.Formats;
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
    var deployed = model.difference().against().get();
    return new Backdrop(
        model.jobs().knownProperty().get(),
        deployed == null ? null : deployed.definition(),
        overlay(),
        model.findings().wrongProperty().get());
  }

  private Overlay overlay() {
    return switch (model.overlay().modeProperty().get()) {
      case DESIGN -> new Overlay.Design();
      case LAST_RUN -> new Overlay.LastRun(seen(model.overlay().shownProperty().get()));
      case STATISTICS -> new Overlay.Statistics(model.overlay().figuresProperty().get());
    };
  }

  private static Map<String, Seen> seen(@Nullable LiveRun live) {
    return live == null ? Map.of() : live.nodes();
  }
}
