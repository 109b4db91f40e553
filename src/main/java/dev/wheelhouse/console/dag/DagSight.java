package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What of the document is looked at: in which view, what is selected, what is brought into sight.
final class DagSight {
  private final EditorDocument document;
  private final EditorYaml yaml;
  private final FindingsModel findings;
  private final ObjectProperty<Chosen> chosen = new SimpleObjectProperty<>(Chosen.NOTHING);
  private final ReadOnlyObjectWrapper<EditorView> view =
      new ReadOnlyObjectWrapper<>(EditorView.GRAPH);
  private final ReadOnlyObjectWrapper<Revealed> reveal =
      new ReadOnlyObjectWrapper<>(new Revealed("", 0));
  private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper();

  DagSight(EditorDocument document, EditorYaml yaml, FindingsModel findings) {
    this.document = document;
    this.yaml = yaml;
    this.findings = findings;
  }

  /// What is to be seen and selected, each time anew.
  record Revealed(String key, int times) {}

  /// What is selected, in whichever view.
  ObjectProperty<Chosen> chosenProperty() {
    return chosen;
  }

  ReadOnlyObjectProperty<EditorView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /// What somebody looks for.
  ReadOnlyObjectProperty<Revealed> revealProperty() {
    return reveal.getReadOnlyProperty();
  }

  /// Grows each time when another document is shown, which is to be seen as a whole.
  ReadOnlyIntegerProperty begunProperty() {
    return begun.getReadOnlyProperty();
  }

  void begunAnew() {
    begun.set(begun.get() + 1);
  }

  /// Another document is about to be shown.
  void begin() {
    chosen.set(Chosen.NOTHING);
    view.set(EditorView.GRAPH);
  }

  /// Shows the document in another view; while its YAML can't be read, only that can show it.
  boolean show(EditorView wanted) {
    var possible = wanted == EditorView.YAML || yaml.readable();
    if (possible) {
      view.set(wanted);
    }
    return possible;
  }

  /// Selects one thing.
  void choose(String key) {
    chosen.set(Chosen.of(key));
  }

  /// Selects something, and brings it into sight.
  void reveal(String key) {
    choose(key);
    reveal.set(new Revealed(key, reveal.get().times() + 1));
  }

  /// Shows a finding where it is.
  void show(@Nullable DagFinding finding) {
    if (finding != null && !finding.key().isEmpty()) {
      reveal(finding.key());
    }
  }

  /// Shows the next finding where it is; with -1 the one before.
  void cycleFindings(int by) {
    show(findings.cycle(by));
  }

  /// Keys of the nodes that are selected.
  List<String> chosenNodes() {
    var nodes = document.document().definition().nodes();
    return nodes.stream().map(it -> it.key()).filter(chosen.get().keys()::contains).toList();
  }
}
