package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.control.Hold;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One opening of the dialog that lifts a hold: what becomes of the firings that it kept silent,
/// and which holds stay.
final class LiftModel {
  private final Hold hold;
  private final List<Hold> beside;
  private final Consumer<? super LiftModel> done;
  private final ObjectProperty<Missed> missed = new SimpleObjectProperty<>(Missed.BY_POLICY);
  private final StringProperty reason = new SimpleStringProperty("");
  private final DryRun dryRun;
  private final Orders<Hold> orders;
  private final ObjectBinding<Long> silent;
  private final ObjectBinding<List<Hold>> staying;
  private final ObjectBinding<@Nullable Preview> rest;

  /// @param beside other holds on the same work, as far as the window knows
  /// @param done hears of it once the hold is gone
  LiftModel(EngineLink link, Hold hold, List<Hold> beside, Consumer<? super LiftModel> done) {
    this.hold = hold;
    this.beside = beside.stream().filter(it -> it.id() != hold.id()).toList();
    this.done = done;
    this.dryRun = new DryRun(link, true);
    this.orders = new Orders<>(link);
    this.silent = fromPreview(this::silentNow);
    this.staying = fromPreview(this::stayingNow);
    this.rest = fromPreview(this::restNow);
    missed.subscribe(_ -> look());
    orders.problemProperty().subscribe(this::refused);
  }

  Hold hold() {
    return hold;
  }

  ObjectProperty<Missed> missedProperty() {
    return missed;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  DryRun dryRun() {
    return dryRun;
  }

  Orders<Hold> orders() {
    return orders;
  }

  /// How many firings are decided about; zero while that is not known.
  ObjectBinding<Long> silent() {
    return silent;
  }

  /// The holds that go on keeping what this one kept.
  ObjectBinding<List<Hold>> staying() {
    return staying;
  }

  List<Hold> stayingNow() {
    var told = impacts(Impact.HeldBy.class).map(Impact.HeldBy::hold);
    return Stream.concat(told, beside.stream()).distinct().toList();
  }

  /// What it would do besides, without what the dialog says in its own place.
  ObjectBinding<@Nullable Preview> rest() {
    return rest;
  }

  BooleanBinding ready() {
    return Bindings.createBooleanBinding(
        this::isReady, orders.underWayProperty(), dryRun.previewProperty());
  }

  void lift() {
    if (isReady()) {
      orders.give(
          List.of(command()),
          caller -> caller.because(reason.get().strip()).expecting(dryRun.revision()),
          _ -> done.accept(this));
    }
  }

  private void look() {
    dryRun.ask(List.of(command()));
  }

  /// What it was computed from has moved on, perhaps: the operator is to see that.
  private void refused(@Nullable Fault fault) {
    if (fault != null) {
      look();
    }
  }

  private <T extends @Nullable Object> ObjectBinding<T> fromPreview(Callable<T> value) {
    return Bindings.createObjectBinding(value, dryRun.previewProperty());
  }

  private boolean isReady() {
    Preview preview = dryRun.previewProperty().get();
    return !orders.underWayProperty().get() && (preview == null || preview.refusal() == null);
  }

  private long silentNow() {
    return impacts(Impact.Missed.class).mapToLong(Impact.Missed::firings).sum();
  }

  private Command.LiftHold command() {
    return new Command.LiftHold(hold.id(), missed.get());
  }

  private @Nullable Preview restNow() {
    Preview preview = dryRun.previewProperty().get();
    if (preview == null) {
      return null;
    }
    var others = preview.impacts().stream().filter(it -> !(it instanceof Impact.HeldBy)).toList();
    return new Preview(
        preview.revision(), preview.refusal(), preview.starts(), preview.stops(), others);
  }

  private <T extends Impact> Stream<T> impacts(Class<T> kind) {
    return Stream.ofNullable(dryRun.previewProperty().get())
        .flatMap(preview -> preview.impacts().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
