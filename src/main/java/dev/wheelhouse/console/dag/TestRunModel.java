package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact.RunsNode;
import dev.wheelhouse.api.Preview.Impact.RunsNode.Again;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.parameters.ParameterField;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Runs the draft that is edited once, without deploying it, after a look at what really runs.
final class TestRunModel {
  private static final String PARAMETER = "params.";

  private final EngineLink link;
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Started> started = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final StringProperty reason = new SimpleStringProperty("");
  private @Nullable DagDefinition draft;
  private List<ParameterField> fields = List.of();
  private int asked;

  TestRunModel(EngineLink link) {
    this.link = link;
  }

  /// A test run that goes on.
  ///
  /// @param draft as it was when it started
  record Started(DagDefinition draft, RunId run) {}

  /// What the engine says that really runs; null before it has answered.
  ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Why it could not be started; null when nothing is known against it.
  ReadOnlyObjectProperty<@Nullable Fault> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// The last one of this window; null before the first.
  ReadOnlyObjectProperty<@Nullable Started> startedProperty() {
    return started.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  StringProperty reasonProperty() {
    return reason;
  }

  List<ParameterField> fields() {
    return fields;
  }

  /// Asks what a test run of a draft would do.
  void look(DagDefinition now) {
    draft = now;
    fields = now.parameters().stream().map(ParameterField::new).toList();
    preview.set(null);
    failure.set(null);
    reason.set("");
    var number = ++asked;
    link.fetch(
        it -> it.preview(command(now, Map.of())),
        answer -> {
          if (number == asked) {
            var known = besideParameters(answer);
            preview.set(known);
            failure.set(known.refusal());
          }
        },
        fault -> {
          if (number == asked) {
            failure.set(fault);
          }
        });
  }

  /// Values that are needed are given later; until then they stand in nobody's way.
  private static Preview besideParameters(Preview answer) {
    var refusal = answer.refusal();
    var given = refusal != null && paths(refusal).stream().anyMatch(it -> it.startsWith(PARAMETER));
    return given ? new Preview("", null, List.of(), List.of(), answer.impacts()) : answer;
  }

  private static List<String> paths(Fault fault) {
    return fault.details().getOrDefault("field", List.of());
  }

  /// Nodes that nobody says may be done twice: somebody has to say why.
  List<String> unsafe() {
    return nodes(Again.UNSAFE);
  }

  /// The nodes of a kind, in the order in which they can start.
  List<String> nodes(Again again) {
    return all().stream().filter(it -> it.again() == again).map(RunsNode::node).toList();
  }

  List<RunsNode> all() {
    var now = preview.get();
    return now == null
        ? List.of()
        : now.impacts().stream()
            .filter(RunsNode.class::isInstance)
            .map(RunsNode.class::cast)
            .toList();
  }

  /// Whether everything that is needed has been said.
  boolean ready() {
    var now = preview.get();
    return now != null
        && now.refusal() == null
        && !busy.get()
        && (unsafe().isEmpty() || !reason.get().isBlank());
  }

  /// Starts it, unless a field needs another value.
  ///
  /// @return the first field to mend
  Optional<ParameterField> start() {
    var of = draft;
    if (of == null || !ready()) {
      return Optional.empty();
    }
    var wrong = fields.stream().filter(field -> !field.judge()).toList();
    if (wrong.isEmpty()) {
      start(of);
    }
    return wrong.stream().findFirst();
  }

  private void start(DagDefinition of) {
    busy.set(true);
    failure.set(null);
    var why = reason.get().strip();
    link.execute(
        command(of, given()),
        caller -> caller.because(why),
        answer -> {
          busy.set(false);
          switch (answer) {
            case Answer.Done<RunId>(var run) -> started.set(new Started(of, run));
            case Answer.Rejected<RunId>(var fault) -> refused(fault);
            case Answer.Unknown<RunId>(var fault) -> failure.set(fault);
          }
        });
  }

  private void refused(Fault fault) {
    var paths = paths(fault);
    fields.stream()
        .filter(field -> paths.contains(PARAMETER + field.parameter().name()))
        .findFirst()
        .ifPresentOrElse(field -> field.refuse(fault), () -> failure.set(fault));
  }

  private Map<String, String> given() {
    return fields.stream()
        .filter(field -> field.given().isPresent())
        .collect(
            Collectors.toMap(
                field -> field.parameter().name(), field -> field.given().orElseThrow()));
  }

  private static Command.TestRun command(DagDefinition draft, Map<String, String> parameters) {
    return new Command.TestRun(draft, parameters, Optional.empty());
  }
}
