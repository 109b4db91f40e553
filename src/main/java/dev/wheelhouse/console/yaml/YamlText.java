package dev.wheelhouse.console.yaml;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.http.wire.YamlPlaces;
import dev.wheelhouse.model.definition.Definition;
import java.util.List;

/// A definition as YAML: what it says, or why and where it can't be read.
public final class YamlText {
  private YamlText() {}

  /// What reading brought.
  public sealed interface Reading {
    record Good(Definition definition) implements Reading {}

    /// @param line from 1; 0 where it is the whole
    record Bad(String message, int line) implements Reading {}
  }

  public static Reading read(String text, RequestDefaults defaults) {
    try {
      return new Reading.Good(DefinitionJson.readYaml(text, defaults));
    } catch (EngineException.Refused refused) {
      return new Reading.Bad(refused.fault().message(), line(text, refused.fault()));
    }
  }

  private static int line(String text, Fault fault) {
    var told = fault.details().getOrDefault("line", List.of());
    if (!told.isEmpty()) {
      return Integer.parseInt(told.getFirst());
    }
    var field = fault.details().getOrDefault("field", List.of(""));
    return YamlPlaces.of(text).line(field.getFirst());
  }
}
