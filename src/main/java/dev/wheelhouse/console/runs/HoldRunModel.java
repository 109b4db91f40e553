package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A hold on the run in the drawer as it is being put together. Lives as long as its dialog.
final class HoldRunModel {
  private final RunActionsModel actions;
  private final RunContent run;
  private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.UNTIL_LIFTED);
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();

  HoldRunModel(RunActionsModel actions, RunContent run) {
    this.actions = actions;
    this.run = run;
    actions.foresee(command(), this::seen, problem::set);
  }

  /// How long it shall hold.
  enum Span {
    UNTIL_LIFTED(Duration.ZERO, "hold-run.until-lifted"),
    HALF_AN_HOUR(Duration.ofMinutes(30), "hold-run.half-an-hour"),
    TWO_HOURS(Duration.ofHours(2), "hold-run.two-hours"),
    A_DAY(Duration.ofDays(1), "hold-run.a-day");

    private final Duration length;
    private final String textKey;

    Span(Duration length, String textKey) {
      this.length = length;
      this.textKey = textKey;
    }

    String textKey() {
      return textKey;
    }

    /// Empty for one that ends only when it is lifted.
    Optional<Instant> from(Instant now) {
      return length.isZero() ? Optional.empty() : Optional.of(now.plus(length));
    }
  }

  String name() {
    return run.view().name();
  }

  ObjectProperty<Span> spanProperty() {
    return span;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  /// What it would do; null until the engine has said so.
  ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Why it can't be done; null while it can.
  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  private void seen(Preview told) {
    preview.set(told);
    problem.set(told.refusal());
  }

  private Command.SetHold command() {
    var now = actions.drawer().link().now();
    return new Command.SetHold(HoldPlace.run(run.id()), span.get().from(now));
  }

  /// Puts the hold on at once.
  void set(Consumer<? super Answer<Hold>> ended) {
    var why = reason.get().strip();
    actions.execute(command(), caller -> caller.because(why), ended);
  }
}
