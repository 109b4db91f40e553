package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.yaml.YamlText;
import dev.wheelhouse.console.yaml.YamlText.Reading;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The document as YAML. What is typed becomes the document as soon as it can be read; until then
/// the text stands alone, with what is wrong and where.
///
/// A large document takes a while to write, so that is only done while somebody looks at the text.
final class EditorYaml {
  private final EditorDocument document;
  private final Supplier<RequestDefaults> defaults;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Reading.@Nullable Bad> bad = new ReadOnlyObjectWrapper<>();
  private @Nullable DagDocument said;
  private boolean looked;
  private boolean old = true;

  EditorYaml(EditorDocument document, Supplier<RequestDefaults> defaults) {
    this.document = document;
    this.defaults = defaults;
    document.documentProperty().subscribe(this::follow);
  }

  /// As it was when somebody looked last.
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// Whether somebody looks at the text.
  void look(boolean on) {
    looked = on;
    if (on && old) {
      write();
    }
  }

  /// Why the text can't be read, and where; null while it says what the document is.
  ReadOnlyObjectProperty<Reading.@Nullable Bad> badProperty() {
    return bad.getReadOnlyProperty();
  }

  boolean readable() {
    return bad.get() == null;
  }

  /// The text where it says something else than the document, because it can't be read.
  String unread() {
    return readable() ? "" : text.get();
  }

  /// A text that was kept although it could not be read.
  void restore(String kept) {
    if (!kept.isEmpty()) {
      type(kept);
    }
  }

  void type(String typed) {
    old = false;
    text.set(typed);
    switch (YamlText.read(typed, defaults.get())) {
      case Reading.Good(DagDefinition dag) -> say(dag);
      case Reading.Good(Definition _) ->
          bad.set(new Reading.Bad("This is a job. A DAG has nodes and edges.", 1));
      case Reading.Bad wrong -> bad.set(wrong);
    }
  }

  private void say(DagDefinition dag) {
    bad.set(null);
    var next = document.document().with(dag);
    said = next;
    document.change("yaml", _ -> next);
    said = null;
  }

  /// Back to what the document says.
  void discard() {
    bad.set(null);
    write();
  }

  private void follow(DagDocument now) {
    if (!now.equals(said)) {
      bad.set(null);
      old = true;
      look(looked);
    }
  }

  private void write() {
    old = false;
    text.set(DefinitionJson.writeYaml(document.document().definition()));
  }
}
