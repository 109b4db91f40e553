package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.BlastWords;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.Selection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One opening of the dialog that stops what runs under a place: what exactly, with which grace,
/// and whom it hits.
///
/// A kill needs a reason; a kill of work that does not say that it may be done twice needs the name
/// of its place typed, too.
final class StopModel {
  private final List<Scope> scopes;
  private final Consumer<? super List<OperationView>> done;
  private final ObjectProperty<Scope> scope;
  private final ObjectProperty<Grace> grace = new SimpleObjectProperty<>(Grace.USUAL);
  private final StringProperty reason = new SimpleStringProperty("");
  private final BooleanProperty named = new SimpleBooleanProperty();
  private final DryRun dryRun;
  private final Orders<OperationView> orders;

  /// @param scopes what may be meant; the first is chosen
  /// @param done hears of the operations once all are begun
  StopModel(EngineLink link, List<Scope> scopes, Consumer<? super List<OperationView>> done) {
    this.scopes = List.copyOf(scopes);
    this.done = done;
    this.scope = new SimpleObjectProperty<>(scopes.getFirst());
    this.dryRun = new DryRun(link, false);
    this.orders = new Orders<>(link);
    scope.subscribe((_, _) -> look());
    grace.subscribe((_, _) -> look());
    orders.problemProperty().subscribe(this::refused);
    look();
  }

  List<Scope> scopes() {
    return scopes;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  ObjectProperty<Grace> graceProperty() {
    return grace;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  /// Whether the name is typed that has to be.
  BooleanProperty namedProperty() {
    return named;
  }

  DryRun dryRun() {
    return dryRun;
  }

  Orders<OperationView> orders() {
    return orders;
  }

  /// How many runs it would end; -1 while that is not known.
  long runs() {
    Preview preview = dryRun.previewProperty().get();
    return preview == null ? -1 : BlastWords.runs(preview);
  }

  BooleanBinding needsReason() {
    return grace.isEqualTo(Grace.NONE);
  }

  BooleanBinding needsName() {
    return Bindings.createBooleanBinding(this::nameNeeded, grace, dryRun.previewProperty());
  }

  BooleanBinding ready() {
    return Bindings.createBooleanBinding(
        this::isReady, grace, reason, named, orders.underWayProperty(), dryRun.previewProperty());
  }

  void stop() {
    if (isReady()) {
      orders.give(
          worthwhile(),
          caller -> caller.because(reason.get().strip()).expecting(dryRun.revision()),
          done);
    }
  }

  private boolean isReady() {
    Preview preview = dryRun.previewProperty().get();
    var reasoned = grace.get() != Grace.NONE || !reason.get().isBlank();
    return preview != null
        && preview.refusal() == null
        && runs() > 0
        && reasoned
        && (!nameNeeded() || named.get())
        && !orders.underWayProperty().get();
  }

  private boolean nameNeeded() {
    Preview preview = dryRun.previewProperty().get();
    return grace.get() == Grace.NONE
        && preview != null
        && preview.impacts().stream().anyMatch(Impact.NotRepeatable.class::isInstance);
  }

  private List<Command.StartOperation> commands() {
    var stop = new Act.Stop(grace.get().duration());
    return scope.get().places().stream()
        .map(place -> new OperationPlan(stop, new Selection.Under(place), Pace.AT_ONCE))
        .map(Command.StartOperation::new)
        .toList();
  }

  /// Without those of jobs that have nothing to stop.
  private List<Command.StartOperation> worthwhile() {
    var all = commands();
    return IntStream.range(0, all.size()).filter(dryRun::wouldGo).mapToObj(all::get).toList();
  }

  private void look() {
    dryRun.ask(commands());
  }

  /// Runs came or went since the preview: it is made anew, and the operator looks again.
  private void refused(@Nullable Fault fault) {
    if (fault != null) {
      look();
    }
  }
}
