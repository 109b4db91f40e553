package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.ParameterNames;
import dev.wheelhouse.model.definition.ParameterValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Declared parameters: names that templates can use, defaults that fit.
final class ParameterCheck {
  private final Problems problems;
  private final Set<String> names = new HashSet<>();

  ParameterCheck(Problems problems) {
    this.problems = problems;
  }

  void check(List<Parameter> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      String path = "parameters[" + i + "]";
      checkName(path + ".name", parameter.name());
      checkAllowed(path + ".allowed", parameter);
      if (!parameter.fallback().isEmpty()) {
        ParameterValue.fault(parameter, parameter.fallback())
            .ifPresent(fault -> problems.add(path + ".default", "The default of " + fault));
      }
    }
  }

  private void checkName(String path, String name) {
    problems.addUnless(
        ParameterNames.valid(name),
        path,
        "The parameter name \"%s\" is not one. Use 1 to %d letters, digits and _, no digit first."
            .formatted(Texts.shown(name), ParameterNames.MAX));
    problems.addUnless(
        names.add(name),
        path,
        "The parameter %s stands twice. Remove one.".formatted(Texts.shown(name)));
  }

  private void checkAllowed(String path, Parameter parameter) {
    Parameter free = new Parameter(parameter.name(), parameter.type(), false, "", List.of());
    for (int i = 0; i < parameter.allowed().size(); i++) {
      String at = path + "[" + i + "]";
      ParameterValue.fault(free, parameter.allowed().get(i))
          .ifPresent(fault -> problems.add(at, "An allowed value of " + fault));
    }
  }
}
