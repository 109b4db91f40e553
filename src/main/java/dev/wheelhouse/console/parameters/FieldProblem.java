package dev.wheelhouse.console.parameters;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.definition.Parameter;
import java.util.List;

/// What is wrong with the value in a parameter's field.
public sealed interface FieldProblem {

  /// It is required and has no value.
  record Missing() implements FieldProblem {}

  /// The text is no value of the type.
  record Misfit(Parameter.Type type) implements FieldProblem {}

  /// It is none of the values that are allowed.
  record NotAllowed(List<String> allowed) implements FieldProblem {
    public NotAllowed {
      allowed = List.copyOf(allowed);
    }
  }

  /// The engine did not take it.
  record Refused(Fault fault) implements FieldProblem {}
}
