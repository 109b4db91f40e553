package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.AtRest;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.yaml.YamlText;
import dev.wheelhouse.console.yaml.YamlText.Reading;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The document as YAML. What is typed becomes the document as soon as it can be read; until then
/// the text stands alone, with what is wrong and where.
///
/// A large document takes a while to write, so that is only done while somebody looks at the text,
/// and a while to read: a long text is read elsewhere once no more is typed, and the latest counts.
final class EditorYaml {
  private static final int LONG = 20_000;
  private static final Duration REST = Duration.ofMillis(200);

  private final EditorDocument document;
  private final Supplier<RequestDefaults> defaults;
  private final AtRest<Reading> reading;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Reading.@Nullable Bad> bad = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper();
  private final BooleanBinding readable = bad.isNull().and(awaited.not());
  private @Nullable DagDocument said;
  private boolean looked;
  private boolean old = true;

  EditorYaml(
      EngineLink link,
      Background background,
      EditorDocument document,
      Supplier<RequestDefaults> defaults) {
    this.document = document;
    this.defaults = defaults;
    this.reading = new AtRest<>(link, background, REST, this::arrived);
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

  /// Why the text can't be read, and where; null while nothing is known to be wrong.
  ReadOnlyObjectProperty<Reading.@Nullable Bad> badProperty() {
    return bad.getReadOnlyProperty();
  }

  /// Whether the text says what the document is: it could be read, and has been.
  boolean readable() {
    return readable.get();
  }

  BooleanBinding readableProperty() {
    return readable;
  }

  /// The text where it says something else than the document, because it was not read.
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
    reading.stop();
    var given = defaults.get();
    if (typed.length() < LONG) {
      text.set(typed);
      arrived(YamlText.read(typed, given));
    } else {
      awaited.set(true);
      text.set(typed);
      reading.later(() -> YamlText.read(typed, given));
    }
  }

  private void arrived(Reading read) {
    switch (read) {
      case Reading.Good(DagDefinition dag) -> say(dag);
      case Reading.Good(Definition _) ->
          judged(new Reading.Bad("This is a job. A DAG has nodes and edges.", 1));
      case Reading.Bad wrong -> judged(wrong);
    }
  }

  private void judged(Reading.@Nullable Bad verdict) {
    bad.set(verdict);
    awaited.set(false);
  }

  /// What was typed counts no more.
  void forget() {
    reading.stop();
    judged(null);
  }

  private void say(DagDefinition dag) {
    var next = document.document().with(dag);
    said = next;
    document.change("yaml", _ -> next);
    said = null;
    judged(null);
  }

  /// Back to what the document says.
  void discard() {
    forget();
    write();
  }

  private void follow(DagDocument now) {
    if (!now.equals(said)) {
      forget();
      old = true;
      look(looked);
    }
  }

  private void write() {
    old = false;
    text.set(DefinitionJson.writeYaml(document.document().definition()));
  }
}
