package dev.wheelhouse.console.versions;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.ImportPlan;
import dev.wheelhouse.api.ImportPlan.What;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One opening of the sheet that imports definitions: what it would do, then doing it.
final class ImportModel {
  private final EngineLink link;
  private final List<DefinitionFile> files;
  private final Consumer<? super ImportPlan> done;
  private final ReadOnlyObjectWrapper<@Nullable ImportPlan> plan = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
  private final StringProperty reason = new SimpleStringProperty("");

  /// @param done hears of it once all is imported
  ImportModel(EngineLink link, List<DefinitionFile> files, Consumer<? super ImportPlan> done) {
    this.link = link;
    this.files = List.copyOf(files);
    this.done = done;
  }

  /// Null until the engine has said.
  ReadOnlyObjectProperty<@Nullable ImportPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// Why it could not be planned, or was refused.
  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  StringProperty reasonProperty() {
    return reason;
  }

  void load() {
    link.fetch(it -> it.ask(new Query.PlanImport(files)), plan::set, problem::set);
  }

  /// True when there is something to import and nothing in the way.
  static boolean ready(@Nullable ImportPlan plan) {
    return plan != null
        && plan.possible()
        && plan.items().stream().anyMatch(it -> it.what() != What.SAME);
  }

  void run() {
    var shown = plan.get();
    if (shown == null || !ready(shown) || underWay.get()) {
      return;
    }
    underWay.set(true);
    problem.set(null);
    link.execute(
        new Command.Import(files, shown.expected()),
        caller -> caller.because(reason.get().strip()),
        this::ended);
  }

  private void ended(Answer<ImportPlan> answer) {
    underWay.set(false);
    switch (answer) {
      case Answer.Done<ImportPlan>(var imported) -> done.accept(imported);
      case Answer.Rejected<ImportPlan>(var fault) -> refused(fault);
      case Answer.Unknown<ImportPlan>(var fault) -> problem.set(fault);
    }
  }

  /// What was shown no longer holds, perhaps: it is planned again, and the words stay.
  private void refused(Fault fault) {
    problem.set(fault);
    load();
  }
}
