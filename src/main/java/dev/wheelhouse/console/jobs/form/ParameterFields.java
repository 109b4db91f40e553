package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Parameter;
import java.util.Map;

/// The fields of a parameter's row, there and back.
final class ParameterFields {
  private ParameterFields() {}

  static Map<String, String> write(Parameter parameter) {
    return Map.of(
        "name", parameter.name(),
        "type", parameter.type().name(),
        "required", Boolean.toString(parameter.required()),
        "default", parameter.fallback(),
        "allowed", CommaList.join(parameter.allowed()));
  }

  static Parameter read(FieldReader reader, int index) {
    var at = JobFields.PARAMETERS + "[" + index + "].";
    return new Parameter(
        reader.text(at + "name"),
        reader.choice(at + "type", Parameter.Type.class, Parameter.Type.TEXT),
        reader.flag(at + "required"),
        reader.text(at + "default"),
        reader.list(at + "allowed"));
  }
}
