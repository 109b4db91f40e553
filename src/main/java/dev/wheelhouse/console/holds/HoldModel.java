package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One opening of the dialog that puts holds: on what, why, until when, and what that would do.
final class HoldModel {
  private static final Duration TYPING = Duration.ofMillis(250);

  private final EngineLink link;
  private final ZoneId zone;
  private final List<Scope> scopes;
  private final Consumer<? super List<Hold>> done;
  private final ObjectProperty<Scope> scope;
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Until> until = new SimpleObjectProperty<>(Until.NEVER);
  private final StringProperty typed = new SimpleStringProperty("");
  private final DryRun dryRun;
  private final Orders<Hold> orders;
  private Timers.@Nullable Timer typing;

  /// @param scopes what may be meant; the first is chosen
  /// @param zone of times that are typed
  /// @param done hears of the holds once all stand
  HoldModel(EngineLink link, ZoneId zone, List<Scope> scopes, Consumer<? super List<Hold>> done) {
    this.link = link;
    this.zone = zone;
    this.scopes = List.copyOf(scopes);
    this.done = done;
    this.scope = new SimpleObjectProperty<>(scopes.getFirst());
    this.dryRun = new DryRun(link, true);
    this.orders = new Orders<>(link);
    scope.subscribe((_, _) -> look());
    until.subscribe((_, _) -> look());
    typed.subscribe((_, _) -> lookAfterTyping());
    orders.problemProperty().subscribe(this::refused);
    look();
  }

  List<Scope> scopes() {
    return scopes;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  ObjectProperty<Until> untilProperty() {
    return until;
  }

  /// The time that the operator types.
  StringProperty typedProperty() {
    return typed;
  }

  /// Whether the typed time is none to come; nothing typed yet is no mistake.
  BooleanBinding wrongTime() {
    return Bindings.createBooleanBinding(() -> !typed.get().isBlank() && untimed(), until, typed);
  }

  DryRun dryRun() {
    return dryRun;
  }

  Orders<Hold> orders() {
    return orders;
  }

  /// Whether all is said that has to be.
  BooleanBinding ready() {
    return Bindings.createBooleanBinding(
        this::isReady, reason, until, typed, orders.underWayProperty(), dryRun.previewProperty());
  }

  void hold() {
    if (isReady()) {
      orders.give(
          commands(),
          caller -> caller.because(reason.get().strip()).expecting(dryRun.revision()),
          done);
    }
  }

  private boolean isReady() {
    Preview preview = dryRun.previewProperty().get();
    return !reason.get().isBlank()
        && !untimed()
        && !orders.underWayProperty().get()
        && (preview == null || preview.refusal() == null);
  }

  private boolean untimed() {
    return until.get() == Until.TIME && instant().isEmpty();
  }

  private Optional<Instant> instant() {
    return until.get().at(typed.get(), link.now(), zone);
  }

  private List<Command.SetHold> commands() {
    var end = instant();
    return scope.get().places().stream().map(it -> new Command.SetHold(it, end)).toList();
  }

  private void look() {
    if (!untimed()) {
      dryRun.ask(commands());
    }
  }

  /// What it was computed from has moved on, perhaps: the operator is to see that.
  private void refused(@Nullable Fault fault) {
    if (fault != null) {
      look();
    }
  }

  private void lookAfterTyping() {
    if (typing != null) {
      typing.cancel();
    }
    typing = link.after(TYPING, this::look);
  }
}
