package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.LayoutJson;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Optional;

/// A [Clip] as YAML: a DAG of its own, such as anybody could write, and in a comment above it where
/// things stood.
final class ClipText {
  private static final String NAME = "clipboard";
  private static final String LAYOUT = "# layout ";

  /// Nothing in a clip fires.
  private static final RequestDefaults DEFAULTS =
      new RequestDefaults(ZoneOffset.UTC, Instant.EPOCH);

  private ClipText() {}

  static String of(Clip clip) {
    var dag = DagDefinition.of(NAME, clip.nodes(), clip.edges());
    return LAYOUT
        + LayoutJson.write(new DagLayout(clip.places(), clip.notes()))
        + "\n"
        + DefinitionJson.writeYaml(Renaming.named(dag, NAME));
  }

  /// Empty for a text that is no DAG.
  static Optional<Clip> read(String text) {
    try {
      return DefinitionJson.readYaml(text, DEFAULTS) instanceof DagDefinition dag
          ? Optional.of(clip(dag, layout(text)))
          : Optional.empty();
    } catch (EngineException.Refused e) {
      // Anything can be on a clipboard.
      return Optional.empty();
    }
  }

  private static Clip clip(DagDefinition dag, DagLayout layout) {
    var places = new HashMap<>(Clip.inRow(dag.nodes()));
    layout.places().forEach((key, place) -> places.computeIfPresent(key, (_, _) -> place));
    var edges =
        dag.edges().stream()
            .filter(it -> places.containsKey(it.from()) && places.containsKey(it.to()))
            .toList();
    return new Clip(dag.nodes(), edges, places, layout.notes());
  }

  private static DagLayout layout(String text) {
    return text.lines()
        .findFirst()
        .filter(it -> it.startsWith(LAYOUT))
        .map(it -> LayoutJson.read(it.substring(LAYOUT.length()).strip()))
        .orElse(DagLayout.NONE);
  }
}
