package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Edge;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person does with what is in the document: each is one step of its history.
final class EditCommands {
  private final DagEditorModel model;
  private final Supplier<GraphPicture> picture;
  private final InsertCommands inserts;

  /// @param picture as it is shown now
  EditCommands(DagEditorModel model, Supplier<GraphPicture> picture, InsertCommands inserts) {
    this.model = model;
    this.picture = picture;
    this.inserts = inserts;
  }

  /// What puts something in.
  InsertCommands inserts() {
    return inserts;
  }

  private DagDocument document() {
    return model.document().document();
  }

  void connect(String from, String to) {
    model.change("", Edits.connect(new Edge(from, to)));
  }

  void move(Set<String> keys, double dx, double dy) {
    model.change("", Edits.move(keys, dx, dy, Standing.of(document())));
  }

  void delete(Set<String> keys, Set<WireKey> wires) {
    model.change("", Edits.remove(keys, wires));
    model.sight().chosenProperty().set(Chosen.NOTHING);
  }

  void deleteChosen() {
    var chosen = model.sight().chosenProperty().get();
    delete(chosen.keys(), chosen.wires());
  }

  /// What is selected goes over the clipboard, as a DAG of its own in YAML.
  void copy() {
    var clip = Clip.of(document(), model.sight().chosenProperty().get().keys());
    if (!clip.empty()) {
      dev.wheelhouse.console.control.Clip.copy(ClipText.of(clip));
    }
  }

  void cut() {
    copy();
    deleteChosen();
  }

  /// @param text of the clipboard
  /// @return whether it was nodes
  boolean paste(String text) {
    var read = ClipText.read(text);
    read.ifPresent(it -> paste(it.beside(document())));
    return read.isPresent();
  }

  void duplicate() {
    paste(Clip.of(document(), model.sight().chosenProperty().get().keys()).beside(document()));
  }

  private void paste(Clip.Pasted pasted) {
    model.change("", pasted.edit());
    model.sight().chosenProperty().set(new Chosen(pasted.keys(), Set.of()));
  }

  void align(Alignment how) {
    model.change("", how.edit(picture.get(), model.sight().chosenProperty().get().keys()));
  }

  void distribute(boolean across) {
    model.change(
        "",
        Alignment.distribute(picture.get(), model.sight().chosenProperty().get().keys(), across));
  }

  GraphPicture picture() {
    return picture.get();
  }

  void chooseAll() {
    var document = document();
    var keys =
        Stream.concat(
                document.definition().nodes().stream().map(it -> it.key()),
                document.layout().notes().stream().map(it -> it.id()))
            .collect(Collectors.toSet());
    model.sight().chosenProperty().set(new Chosen(keys, Set.of()));
  }
}
