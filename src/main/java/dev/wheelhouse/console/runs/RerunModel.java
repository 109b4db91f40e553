package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.console.parameters.ParameterField;
import dev.wheelhouse.console.runs.RunActionsModel.Order;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.control.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A rerun as it is being put together: which runs, with which values, by which definition, and
/// what the engine says that it would do. Lives as long as its dialog.
final class RerunModel {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final RunActionsModel actions;
  private final EngineLink link;
  private final RunContent run;
  private final Pace pace;
  private final List<RerunReach> reaches;
  private final ObjectProperty<Reach> reach;
  private final ObjectProperty<From> values = new SimpleObjectProperty<>(From.SAME);
  private final ObservableList<ParameterField> fields = FXCollections.observableArrayList();
  private final BooleanProperty latest = new SimpleBooleanProperty();
  private final BooleanProperty override = new SimpleBooleanProperty();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<RerunForm> form =
      new ReadOnlyObjectWrapper<>(RerunForm.UNKNOWN);
  private final ReadOnlyObjectWrapper<RerunOutlook> outlook =
      new ReadOnlyObjectWrapper<>(RerunOutlook.UNKNOWN);

  /// @param run that is to be done again
  RerunModel(RunActionsModel actions, RunContent run) {
    this.actions = actions;
    this.link = actions.drawer().link();
    this.run = run;
    this.pace = new Pace(link, BETWEEN_LOOKS, this::look);
    this.reaches = RerunReach.all(run.detail());
    this.reach = new SimpleObjectProperty<>(first());
    link.fetch(engine -> RerunForm.of(engine, run.detail()), this::formed, this::failed);
    reach.subscribe(this::wish);
    values.subscribe(this::wish);
    latest.subscribe(this::wish);
    override.subscribe(this::wish);
    wish();
  }

  /// Where the values come from.
  enum From {
    SAME,
    DEFAULTS,
    CHANGED
  }

  RunContent run() {
    return run;
  }

  List<RerunReach> reaches() {
    return reaches;
  }

  ObjectProperty<Reach> reachProperty() {
    return reach;
  }

  ObjectProperty<From> valuesProperty() {
    return values;
  }

  /// The parameters, with the values that the run had.
  ObservableList<ParameterField> fields() {
    return fields;
  }

  BooleanProperty latestProperty() {
    return latest;
  }

  /// Whether holds shall not keep it.
  BooleanProperty overrideProperty() {
    return override;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  /// The choices that this run has.
  ReadOnlyObjectProperty<RerunForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  /// What it would do as it stands.
  ReadOnlyObjectProperty<RerunOutlook> outlookProperty() {
    return outlook.getReadOnlyProperty();
  }

  /// Changes with each look at the run in the drawer.
  ReadOnlyObjectProperty<@Nullable RunContent> drawnProperty() {
    return actions.drawer().contentProperty();
  }

  /// Asks the engine anew: what was shown may have moved on.
  void refresh() {
    pace.wish();
  }

  private void wish() {
    outlook.set(outlook.get().askingAnew());
    pace.wish();
  }

  /// Does it, with a moment to take it back.
  ///
  /// @param title and `undo` as in [Order]
  void go(String title, String undo, Consumer<? super Answer<RunId>> ended) {
    var preview = outlook.get().preview();
    if (preview != null && outlook.get().possible()) {
      var why = reason.get().strip();
      var all = override.get();
      actions.execute(
          new Order(
              command(),
              caller -> as(caller.because(why).expecting(preview.revision()), all),
              title,
              undo),
          ended);
    }
  }

  private static Caller as(Caller caller, boolean override) {
    return override ? caller.overriding() : caller;
  }

  private Reach first() {
    return reaches.stream()
        .filter(RerunReach::allowed)
        .map(RerunReach::reach)
        .findFirst()
        .orElse(reaches.getFirst().reach());
  }

  private Command<RunId> command() {
    return new Command.Rerun(run.id(), new RerunPlan(reach.get(), given(), latest.get()));
  }

  private Values given() {
    return switch (values.get()) {
      case SAME -> Values.SAME;
      case DEFAULTS -> Values.DEFAULTS;
      case CHANGED -> Values.changed(changed());
    };
  }

  private Map<String, String> changed() {
    return fields.stream()
        .filter(field -> field.given().isPresent())
        .collect(
            Collectors.toMap(
                field -> field.parameter().name(), field -> field.given().orElseThrow()));
  }

  private void formed(RerunForm known) {
    form.set(known);
    fields.setAll(known.fields());
    fields.forEach(field -> field.valueProperty().subscribe((_, _) -> wish()));
  }

  private void look() {
    if (values.get() == From.CHANGED && fields.stream().anyMatch(field -> !field.judge())) {
      outlook.set(RerunOutlook.UNKNOWN);
      pace.over();
      return;
    }
    var command = command();
    var all = override.get();
    link.fetch(
        engine -> engine.preview(command, caller -> as(caller, all)),
        preview -> {
          seen(command, preview);
          pace.over();
        },
        fault -> {
          failed(fault);
          pace.over();
        });
  }

  /// An answer to what was asked before the last change is passed over.
  private void seen(Command<RunId> asked, Preview preview) {
    if (asked.equals(command())) {
      outlook.set(outlook.get().seeing(preview));
      blame(preview.refusal());
    }
  }

  private void blame(@Nullable Fault refusal) {
    if (refusal != null) {
      var paths = refusal.details().getOrDefault("field", List.of());
      fields.stream()
          .filter(field -> paths.contains("params." + field.parameter().name()))
          .forEach(field -> field.refuse(refusal));
    }
  }

  private void failed(Fault fault) {
    outlook.set(outlook.get().failing(fault));
  }
}
