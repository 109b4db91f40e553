package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphSvg;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.DagDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;

/// Writes the document into a file: as a picture, or as its YAML.
final class DagExport {
  private final EditorDocument document;
  private final Frame frame;
  private final Texts texts;
  private final ExportDestination destination;
  private Supplier<WritableImage> images = () -> new WritableImage(1, 1);
  private Supplier<GraphPicture> drawn = () -> GraphPicture.EMPTY;

  DagExport(EditorDocument document, Frame frame, Texts texts, ExportDestination destination) {
    this.document = document;
    this.frame = frame;
    this.texts = texts;
    this.destination = destination;
  }

  /// Where pictures of the document come from.
  ///
  /// @param image as it is drawn on the window's thread
  void pictures(Supplier<WritableImage> image, Supplier<GraphPicture> picture) {
    images = image;
    drawn = picture;
  }

  void png() {
    var image = images.get();
    save("png", file -> PngFile.write(image, file));
  }

  void svg() {
    var picture = drawn.get();
    var name = definition().name();
    save("svg", file -> Files.writeString(file, GraphSvg.write(picture, name, texts)));
  }

  void yaml() {
    var definition = definition();
    save("yaml", file -> Files.writeString(file, DefinitionJson.writeYaml(definition)));
  }

  private DagDefinition definition() {
    return document.document().definition();
  }

  private String fileName(String ending) {
    var name = definition().name();
    return (name.isEmpty() ? "dag" : name) + "." + ending;
  }

  /// Writes a file.
  private interface Writing {
    void write(Path file) throws IOException;
  }

  /// Asks where, and writes there.
  private void save(String ending, Writing writing) {
    destination.ask(null, fileName(ending)).ifPresent(file -> write(file, writing));
  }

  private void write(Path file, Writing writing) {
    frame
        .background()
        .work(
            () -> {
              writing.write(file);
              return file;
            },
            this::saved,
            cause -> unsaved(file, cause));
  }

  private void saved(Path file) {
    frame
        .toasts()
        .show(Toast.success(texts.get("dag.exported", file.getFileName()), file.toString()));
  }

  private void unsaved(Path file, Exception cause) {
    var title = texts.get("dag.not-exported", file.toString());
    frame.toasts().show(Toast.error(title, String.valueOf(cause.getMessage())));
  }
}
