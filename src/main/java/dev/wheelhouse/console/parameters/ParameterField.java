package dev.wheelhouse.console.parameters;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One parameter to fill in, with its default in place. It is judged when the field is left, from
/// then on with each key.
public final class ParameterField {
  private static final List<String> YES_OR_NO = List.of("true", "false");

  private final Parameter parameter;
  private final String former;
  private final StringProperty value;
  private final ReadOnlyObjectWrapper<@Nullable FieldProblem> problem =
      new ReadOnlyObjectWrapper<>();
  private boolean judged;

  public ParameterField(Parameter parameter) {
    this(parameter, parameter.fallback());
  }

  /// @param former the value to begin with
  public ParameterField(Parameter parameter, String former) {
    this.parameter = parameter;
    this.former = former;
    this.value = new SimpleStringProperty(former);
    value.subscribe(_ -> changed());
  }

  public Parameter parameter() {
    return parameter;
  }

  public StringProperty valueProperty() {
    return value;
  }

  /// Null while nothing is known to be wrong.
  public ReadOnlyObjectProperty<@Nullable FieldProblem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The values to choose from; empty where the value is typed.
  public List<String> choices() {
    if (parameter.type() == Parameter.Type.LIST) {
      return List.of();
    }
    var allowed = parameter.type() == Parameter.Type.BOOLEAN ? YES_OR_NO : parameter.allowed();
    if (allowed.isEmpty() || parameter.required() || !parameter.fallback().isEmpty()) {
      return allowed;
    }
    var withNone = new ArrayList<>(allowed);
    withNone.addFirst("");
    return List.copyOf(withNone);
  }

  /// Judges the value from now on; true when nothing is wrong.
  public boolean judge() {
    judged = true;
    problem.set(found().orElse(null));
    return problem.get() == null;
  }

  public void refuse(Fault fault) {
    problem.set(new FieldProblem.Refused(fault));
  }

  /// The value, where it is another than the one it began with: a default is the definition's to
  /// change.
  public Optional<String> given() {
    return value.get().equals(former) ? Optional.empty() : Optional.of(value.get());
  }

  private void changed() {
    if (judged) {
      judge();
    } else {
      problem.set(null);
    }
  }

  private Optional<FieldProblem> found() {
    if (parameter.required() && value.get().isEmpty()) {
      return Optional.of(new FieldProblem.Missing());
    }
    return given().flatMap(this::misfit);
  }

  private Optional<FieldProblem> misfit(String text) {
    var free = new Parameter(parameter.name(), parameter.type(), false, "", List.of());
    if (ParameterValue.fault(free, text).isPresent()) {
      return Optional.of(new FieldProblem.Misfit(parameter.type()));
    }
    return ParameterValue.fault(parameter, text)
        .map(_ -> new FieldProblem.NotAllowed(parameter.allowed()));
  }
}
