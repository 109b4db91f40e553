package dev.wheelhouse.cli;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.definition.Definition;

/// The one definition of a file.
final class DefinitionInput {
  private DefinitionInput() {}

  static Definition read(InputFile input, RequestDefaults defaults) {
    try {
      return input.yaml()
          ? DefinitionJson.readYaml(input.text(), defaults)
          : DefinitionJson.read(input.text(), defaults);
    } catch (EngineException e) {
      throw input.wrong(e.fault());
    }
  }
}
